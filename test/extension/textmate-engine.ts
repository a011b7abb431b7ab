import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A piece of a line, and the scopes that the editor gives it, the innermost last. */
export interface Coloured {
    readonly text: string;
    readonly scopes: readonly string[];
}

interface Grammar {
    tokenizeLine(
        line: string,
        state: unknown,
    ): { ruleStack: unknown; tokens: { startIndex: number; endIndex: number; scopes: string[] }[] };
}

const root = new URL('../../', import.meta.url);
/** VS Code's engine is no package of ours; the workbench that the editor tests install brings it along. */
const homes = ['node_modules/', 'test/editors/workbench/node_modules/code-server/lib/vscode/node_modules/'];
const home = homes.map(folder => new URL(folder, root)).find(url => existsSync(new URL('vscode-textmate/', url)));

/** Whether VS Code's own engine is on this machine. */
export const engineIsHere = home !== undefined && existsSync(new URL('vscode-oniguruma/', home));

/** A page of Markdown, as far as it takes for plans to be found in it. */
const page = {
    scopeName: 'text.html.markdown',
    patterns: [{ begin: '(^|\\G)(?=\\S)', while: '(^|\\G)(?=\\S)', name: 'meta.paragraph.markdown' }],
};

/**
 * Loads the generated grammars into VS Code's engine, and returns a function that colours a text, line by line.
 *
 * @param language what the text is: a plan, or a page of Markdown
 */
export async function loadEngine(
    language: 'source.delivery' | 'text.html.markdown' = 'source.delivery',
): Promise<(text: string) => Coloured[][]> {
    const require = createRequire(new URL('package.json', root));
    const at = (path: string) => new URL(path, home).pathname;
    const oniguruma = require(at('vscode-oniguruma/release/main.js'));
    const textmate = require(at('vscode-textmate/release/main.js'));
    const wasm = readFileSync(at('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const files: Record<string, string> = {
        'source.delivery': 'delivery.tmLanguage.json',
        'markdown.delivery.codeblock': 'delivery-markdown.tmLanguage.json',
    };
    const textOf = (scope: string) =>
        files[scope] ? readFileSync(new URL(`syntaxes/${files[scope]}`, root), 'utf8') : JSON.stringify(page);
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
            createOnigString: (text: string) => new oniguruma.OnigString(text),
        }),
        loadGrammar: async (scope: string) => textmate.parseRawGrammar(textOf(scope), `${scope}.json`),
        getInjections: (scope: string) => (scope === 'text.html.markdown' ? ['markdown.delivery.codeblock'] : []),
    });
    const grammar: Grammar = await registry.loadGrammar(language);
    return text => {
        let state: unknown = textmate.INITIAL;
        return text.split('\n').map(line => {
            const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
            state = ruleStack;
            return tokens.map(({ startIndex, endIndex, scopes }) => ({
                text: line.slice(startIndex, endIndex),
                scopes: scopes.map(scope => scope.replace(/\.delivery$/, '')),
            }));
        });
    };
}
