import type { Graphviz as Engine } from '@hpcc-js/wasm-graphviz';

/*
 * In a browser's worker this file stands in for the layout engine's package: the engine is a script of its own, which
 * comes over the connection when a picture first needs it. A worker of an editor cannot load it by its name, because
 * its own address says nothing of where the extension is.
 */

/** What the engine's script leaves behind; `bundle-extension.mjs` gives it this name. */
declare const deliveryEngine: { readonly Graphviz: { load(): Promise<Engine> } } | undefined;
declare function importScripts(address: string): void;

let fetchScript: (() => Promise<string>) | undefined;

/** Says where the engine's script comes from. */
export function loadEngineWith(fetch: () => Promise<string>): void {
    fetchScript = fetch;
}

export const Graphviz = {
    /** Loads the engine. Throws where its script cannot be had, and can be asked again then. */
    async load(): Promise<Engine> {
        if (typeof deliveryEngine === 'undefined') run(await fetchScript!());
        return deliveryEngine!.Graphviz.load();
    },
};

function run(script: string): void {
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    try {
        importScripts(address);
    } finally {
        URL.revokeObjectURL(address);
    }
}
