import type * as ChangeItems from "../items/change-items";
import type * as Check from "../stores/check";
import type * as CheckDocuments from "../reading/check-documents";
import type * as Erase from "../items/erase";
import type * as Evaluate from "../evaluating/evaluate";
import type * as Export from "../stores/export";
import type * as Config from "../../server/config";
import type * as Formats from "../../formats/registry";
import type * as InitClient from "../client/init-client";
import type * as Ingest from "../reading/ingest";
import type * as Mcp from "../mcp/mcp";
import type * as Migrate from "../stores/migrate";
import type * as Retry from "../reading/retry";
import type * as Same from "../items/same";
import type * as Schema from "../schema";
import type * as Serve from "../serving/serve";
import type * as AddSources from "../sources/add-sources";
import type * as Sources from "../sources/sources";

/**
 * What the commands run. A module is loaded when its command runs, or when its help needs it, because all of them
 * together take most of a second. (`import()` would need a file extension, which the resolver of the tests does not
 * know.)
 */
/* oxlint-disable typescript/no-require-imports */
export const implementations = {
  changeItems: (): typeof ChangeItems => require("../items/change-items"),
  check: (): typeof Check => require("../stores/check"),
  checkDocuments: (): typeof CheckDocuments => require("../reading/check-documents"),
  config: (): typeof Config => require("../../server/config"),
  erase: (): typeof Erase => require("../items/erase"),
  evaluate: (): typeof Evaluate => require("../evaluating/evaluate"),
  export: (): typeof Export => require("../stores/export"),
  formats: (): typeof Formats => require("../../formats/registry"),
  initClient: (): typeof InitClient => require("../client/init-client"),
  ingest: (): typeof Ingest => require("../reading/ingest"),
  mcp: (): typeof Mcp => require("../mcp/mcp"),
  migrate: (): typeof Migrate => require("../stores/migrate"),
  retry: (): typeof Retry => require("../reading/retry"),
  same: (): typeof Same => require("../items/same"),
  schema: (): typeof Schema => require("../schema"),
  serve: (): typeof Serve => require("../serving/serve"),
  addSources: (): typeof AddSources => require("../sources/add-sources"),
  sources: (): typeof Sources => require("../sources/sources"),
};

/** The settings, as `--help` lists them. */
export const settingsHelp = (): string => implementations.config().settingsHelp();
