import type { Command } from "commander";
import type { AddFlags } from "../sources/add-sources";
import type { JsonFlag } from "../sources/sources-report";
import type { Terminal } from "../terminal";
import { implementations } from "./implementations";

const EXIT_CODES =
  "Exit code: 0 done, 1 could not run, 2 some sources could not be read or some items were rejected, 130 stopped by Ctrl-C\nor SIGTERM.";

export function addSources(program: Command, terminal: Terminal): void {
  const sources = program
    .command("sources")
    .description("Feeds, sitemaps and web pages that are read again and again (docs/sources.md).");
  sources
    .command("add")
    .description("Subscribe to feeds, sitemaps and web pages. If a page names a feed, that is read.")
    .argument("<source...>", "an http(s) address, or a file with a list of feeds (OPML)")
    .option("--full-text", "read the web pages of new items too, for feeds that have only the first lines")
    .option("--no-full-text", "read no web pages any longer")
    .option("--json", "print the result as JSON")
    .addHelpText("after", `\n${EXIT_CODES}`)
    .action((inputs: string[], flags: AddFlags) => implementations.addSources().add(inputs, flags, terminal));
  sources
    .command("list")
    .description("Show the subscriptions, and how their last pulls went.")
    .option("--json", "print the list as JSON")
    .action((flags: JsonFlag) => implementations.sources().list(flags, terminal));
  sources
    .command("pull")
    .description("Read once what is due: what is new since the last time.")
    .argument("[url...]", "only these subscriptions, due or not")
    .option("--json", "print the report as JSON, one source per line")
    .addHelpText("after", `\n${EXIT_CODES}`)
    .action((urls: string[], flags: JsonFlag) => implementations.sources().pull(urls, flags, terminal));
  sources
    .command("watch")
    .description("Read each subscription when it is due, until Ctrl-C.")
    .option("--json", "print the report as JSON, one pull per line")
    .action((flags: JsonFlag) => implementations.sources().watch(flags, terminal));
  sources
    .command("remove")
    .description("End a subscription. What was read stays.")
    .argument("<url>", "its address, or the web page that it was found on")
    .action((url: string) => implementations.sources().remove(url, terminal));
}
