"use strict";
// Where the tests run: in the realm of Node itself. Jest's own environment gives each test file a new realm, with new
// built-in classes, and loads all modules again in it. That took about a quarter of the CPU time of the tests. Here a
// worker loads the program and its packages once (tests/shared-module.js), and only the files under tests again for
// each test file. So a test file must undo what it changes in a module. This environment undoes what it changes in the
// process.
const vm = require("node:vm");
const { AsyncLocalStorage } = require("node:async_hooks");
const { ModuleMocker } = require("jest-mock");

/** Jest asks the environment for a realm, and cannot be told "the one of Node". This value stands for it. */
const THIS_REALM = Object.freeze({});

const { compileFunction } = vm;
/** What packages keep beside their modules, for the modules of the program that are loaded once. */
const OF_PACKAGES = new Set(["TypeGraphQLMetadataStorage"]);

/** The functions that are compiled from files. */
const compiled = new Map();

/**
 * Jest compiles each file again for each test file that needs it, its own packages included. In one realm the compiled
 * function of the first time does: each call of it makes a module of its own.
 */
vm.compileFunction = (source, parameters, options) => {
  if (options?.parsingContext !== THIS_REALM) return compileFunction(source, parameters, options);
  const known = compiled.get(options.filename);
  if (known?.source === source && known.parameters === String(parameters)) return known.run;
  // Without Jest's handler of `import()`, which holds all modules of the first test file. It refuses each one anyway.
  const run = compileFunction(source, parameters, { filename: options.filename });
  compiled.set(options.filename, { source, parameters: String(parameters), run });
  return run;
};

const { run } = AsyncLocalStorage.prototype;
/** The storages that the code of the present test file has used. */
const storages = new Set();

/**
 * Jest makes a new storage for each test file. From its first use on, Node writes down its value for every promise that
 * is made, of all later files too: after a hundred files that is a tenth of their CPU time.
 */
AsyncLocalStorage.prototype.run = function (...args) {
  storages.add(this);
  return run.apply(this, args);
};

class OneRealmEnvironment {
  constructor() {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.globals = Object.getOwnPropertyDescriptors(globalThis);
    this.process = { exit: process.exit, exitCode: process.exitCode, folder: process.cwd(), env: { ...process.env } };
    globalThis.requireShared = require;
  }

  async setup() {}

  async teardown() {
    // It can be used again, and then counts anew.
    for (const storage of storages) storage.disable();
    storages.clear();
    // What Jest leaves behind, such as its event handlers, would get the events of the next file too.
    for (const name of Reflect.ownKeys(globalThis)) {
      if (!Object.hasOwn(this.globals, name) && !OF_PACKAGES.has(name)) Reflect.deleteProperty(globalThis, name);
    }
    Object.defineProperty(globalThis, "console", this.globals.console);
    const { exit, exitCode, folder, env } = this.process;
    process.exit = exit;
    process.exitCode = exitCode;
    if (process.cwd() !== folder) process.chdir(folder);
    for (const name of Object.keys(process.env)) if (!Object.hasOwn(env, name)) delete process.env[name];
    Object.assign(process.env, env);
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  getVmContext() {
    return THIS_REALM;
  }
}

module.exports = OneRealmEnvironment;
