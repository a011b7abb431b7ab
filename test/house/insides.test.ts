import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedActionsParser, NonTerminal } from 'chevrotain';
import { DefaultDocumentBuilder, DefaultLexer, DefaultLinker, DefaultWorkspaceManager, LangiumParser } from 'langium';
import { describe, expect, test } from 'vitest';
import { services } from '../support/plans.ts';

/*
 * Some of what we use of Chevrotain and Langium is not promised to stay. Both are therefore pinned to one version in
 * package.json, and each member is named here. When a test of this file fails after an upgrade: read in the package's
 * source what has become of the member, change the file of ours that the test names, and then the list.
 */

const project = new URL('../../', import.meta.url).pathname;
const modules = join(project, 'node_modules');

/** A parser with the fields that it is given when it is made. */
const parser = Reflect.get(services.parser.LangiumParser, 'wrapper');
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

test.each(['chevrotain', 'langium'])('%s is pinned to the version that is installed', name => {
    const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
    expect(manifest.devDependencies[name]).toBe(version);
});

test('there is one copy of Chevrotain, and one of the protocol', () => {
    for (const name of ['chevrotain', 'vscode-languageserver-protocol', 'vscode-languageserver', 'vscode-jsonrpc'])
        for (const user of ['langium', 'vscode-languageserver', 'vscode-languageclient'])
            expect(existsSync(join(modules, user, 'node_modules', name)), `${user} has its own ${name}`).toBe(false);
});

describe('src/language/lazy-analysis.ts takes over from Chevrotain’s parser', () => {
    test.each([
        'preComputeLookaheadFunctions',
        'setLaFuncCache',
        'enableRecording',
        'topLevelRuleRecord',
        'flattenFollowSet',
        'performSelfAnalysis',
        'TRACE_INIT',
        'getGAstProductions',
    ])('the method %s', name => {
        expect(EmbeddedActionsParser.prototype).toHaveProperty(name, expect.any(Function));
    });

    test.each([
        'selfAnalysisDone',
        'fullRuleNameToShort',
        'gastProductionsCache',
        'lookAheadFuncsCache',
        'lookaheadStrategy',
        'resyncFollows',
    ])('the field %s', name => {
        expect(Object.hasOwn(parser, name)).toBe(true);
    });

    test('the names of the phases, and the recorded action of a rule', () => {
        const text = String(Reflect.get(EmbeddedActionsParser.prototype, 'performSelfAnalysis'));
        const phases = [...text.matchAll(/TRACE_INIT\("(\w+)"/g)].map(match => match[1]);
        expect(phases).toEqual(expect.arrayContaining(['performSelfAnalysis', 'computeAllProdsFollows']));
        const [rule] = Object.keys(Reflect.get(parser, 'fullRuleNameToShort'));
        expect(Reflect.get(parser, rule!)).toHaveProperty('originalGrammarAction', expect.any(Function));
    });

    test('a call asks for the rule that it calls by `referencedRule`', () => {
        const call = new NonTerminal({ nonTerminalName: 'Other' });
        expect(call.definition).toEqual([]);
        Object.defineProperty(call, 'referencedRule', { value: { definition: ['found'] } });
        expect(call.definition).toEqual(['found']);
    });
});

describe('src/language/parser.ts takes over', () => {
    test.each([
        'LA',
        'LA_FAST',
        'SKIP_TOKEN',
        'SAVE_ERROR',
        'findReSyncTokenType',
        'reSyncTo',
        'canRecoverWithSingleTokenDeletion',
        'canTokenTypeBeInsertedInRecovery',
        'tryInRepetitionRecovery',
        'exportLexerState',
        'importLexerState',
    ])('the method %s of Chevrotain’s parser', name => {
        expect(EmbeddedActionsParser.prototype).toHaveProperty(name, expect.any(Function));
    });

    test.each(['wrapper', 'allRules', 'mainRule'])('the field %s of Langium’s parser', name => {
        expect(Object.hasOwn(services.parser.LangiumParser, name)).toBe(true);
    });

    test('Langium asks its parser for rules by `getRule`', () => {
        expect(LangiumParser.prototype).toHaveProperty('getRule', expect.any(Function));
    });
});

test('src/language/lexer.ts sets `tokenTypes` of Langium’s lexer, which it tells as `definition`', () => {
    expect(services.parser.Lexer.definition).toBe(Reflect.get(services.parser.Lexer, 'tokenTypes'));
    expect(String(Object.getOwnPropertyDescriptor(DefaultLexer.prototype, 'definition')?.get)).toContain('tokenTypes');
});

describe('src/editor/quiet-services.ts overrides', () => {
    test.each([
        [DefaultDocumentBuilder, ['shouldRelink', 'validate', 'notifyBuildPhase', 'emitUpdate']],
        [DefaultWorkspaceManager, ['traverseFolder']],
        [DefaultLinker, ['link', 'unlink', 'buildReference']],
    ] as const)('%o', ({ prototype }, methods) => {
        for (const name of methods) expect(prototype).toHaveProperty(name, expect.any(Function));
    });

    test('what is told when documents are built', () => {
        const text = String(DefaultDocumentBuilder);
        for (const field of ['buildPhaseListeners', 'currentState']) expect(text).toContain(`this.${field}`);
    });
});

describe('src/build/bundle.mjs gives Langium other modules', () => {
    const bundle = readFileSync(join(project, 'src/build/bundle.mjs'), 'utf8');
    const importsOf = (folder: string, from: string): string[] =>
        readdirSync(join(modules, 'langium/lib', folder), { recursive: true, encoding: 'utf8' })
            .filter(name => name.endsWith('.js'))
            .map(name => readFileSync(join(modules, 'langium/lib', folder, name), 'utf8'))
            .flatMap(text => [...text.matchAll(new RegExp(`import \\{([^}]*)\\} from '${from}'`, 'g'))])
            .flatMap(match => match[1]!.split(',').map(name => name.trim()));

    test('the classes of the protocol that its core imports stand where they are taken from', () => {
        const needed = new Set(
            ['workspace', 'utils'].flatMap(room => importsOf(room, 'vscode-languageserver-protocol')),
        );
        for (const name of needed) expect(bundle, name).toMatch(new RegExp(`export (const |\\{[^}]*\\b)${name}\\b`));
        for (const [, path] of bundle.matchAll(/from '\.\/(node_modules\/[^']+)'/g))
            expect(existsSync(join(project, path!)), path).toBe(true);
    });

    test('of the other lookahead one class is imported', () => {
        expect(new Set(importsOf('parser', 'chevrotain-allstar'))).toEqual(new Set(['LLStarLookaheadStrategy']));
    });
});
