/**
 * Runs in the page: runs a template of Google Tag Manager by the rules of sandboxed JavaScript. No global is in its reach
 * but by what it requires, and that does what the permissions allow.
 *
 * @typedef {{ read: string[], write: string[], execute: string[], scripts: string[] }} Permissions
 * @param {{ template: { code: string, permissions: Permissions }, data: object }} run
 * @returns {Promise<'success' | 'failure'>} what it called at its end
 */
function runTemplate({ template: { code, permissions }, data }) {
  /** @param {boolean} isAllowed @param {string} what */
  function demand(isAllowed, what) {
    if (!isAllowed) throw new Error(`The template may not: ${what}`);
  }

  /** @param {string} path @returns {unknown} */
  function at(path) {
    /** @type {unknown} */
    let value = window;
    for (const name of path.split('.')) value = Reflect.get(Object(value), name);
    return value;
  }

  /** @type {Record<string, (...given: any[]) => unknown>} */
  const apis = {
    copyFromWindow(path) {
      demand(permissions.read.includes(path), `read ${path}`);
      return at(path);
    },
    callInWindow(path, ...given) {
      demand(permissions.execute.includes(path), `call ${path}`);
      const found = at(path);
      return typeof found === 'function' ? found(...given) : undefined;
    },
    createQueue(path) {
      demand(permissions.read.includes(path) && permissions.write.includes(path), `make ${path}`);
      if (at(path) === undefined) Reflect.set(window, path, []);
      return (/** @type {unknown} */ entry) => {
        const queue = at(path);
        if (Array.isArray(queue)) queue.push(entry);
      };
    },
    injectScript(url, done, failed) {
      demand(permissions.scripts.includes(url), `fetch ${url}`);
      const script = document.createElement('script');
      Object.assign(script, { src: url, async: true, onload: done, onerror: failed });
      document.head.append(script);
    },
  };

  return new Promise((resolve) => {
    const given = { ...data, gtmOnSuccess: () => resolve('success'), gtmOnFailure: () => resolve('failure') };
    /** @param {string} name */
    const require = (name) => {
      demand(Object.hasOwn(apis, name), `require ${name}`);
      return apis[name];
    };
    const hidden = ['window', 'document', 'self', 'globalThis', 'location', 'fetch', 'setTimeout'];
    new Function('require', 'data', ...hidden, `'use strict'; ${code}`)(require, given);
  });
}

Object.assign(window, { runTemplate });
