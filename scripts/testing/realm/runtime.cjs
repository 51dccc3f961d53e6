const { Module, createRequire } = require('node:module');
const { sep } = require('node:path');
const { compileFunction, constants } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

const libraries = `${sep}node_modules${sep}`;
const isOurs = (path) => !path.includes(libraries);

/** Of all that was compiled by this worker, by path, for stack traces. */
const sourceMaps = new Map();
/** The runtime of the file of tests that is run. */
let current;

Module._extensions['.ts'] = (module, path) => module._compile(current.transformCache.transform(path), path);

/**
 * Runs a file of tests, which is jest's own, as jest does; and has Node load all else, once for all files of a worker, as the product
 * does. Jest would read, compile and run some thousand modules anew for each file, in a realm where each name that is global costs a call.
 */
class Runtime extends JestRuntime {
  constructor(...given) {
    super(...given);
    current = this;
    this.transformCache.sourceMaps = sourceMaps;
    this.executor.compile = (source, filename) => this.compiled(source, filename);
    const { watch, watchAll } = given.at(-1);
    if (watch || watchAll) forgetOurs();
  }

  requireModule(from, name, options, isActual) {
    if (!name || options?.isInternalModule) return super.requireModule(from, name, options, isActual);
    return createRequire(from)(name);
  }

  compiled(source, filename) {
    return compileFunction(source, this.executor.injectedModuleParameters, {
      filename,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
  }
}

/** What is watched may have been changed since. */
function forgetOurs() {
  for (const path of Object.keys(require.cache)) if (isOurs(path)) delete require.cache[path];
}

module.exports = Runtime;
