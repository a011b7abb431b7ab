import { afterEach, describe, expect, test } from 'vitest';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { searchNames } from '../../src/editor/navigate/search.ts';
import { type Workshop, workshop } from '../support/navigate.ts';
import { parse } from '../support/plans.ts';

let at: Workshop | undefined;
afterEach(() => {
    at?.close();
    at = undefined;
});

const plan = `metric GraduationRate "Four-year graduation"
metric Remediation "Students who need catching up after graduation"
actor Łódź "City of Łódź"
actor Chief "Chief Officer"
unit Flow "Flow Unit" {
    leader Okafor "Ngozi Okafor"
}
action NoTitle
`;
const found = (query: string, most = 10) => searchNames([parse(plan)], query, most).map(({ node }) => node.name);

describe('searching', () => {
    test.each([
        ['graduation', ['GraduationRate', 'Remediation']],
        ['four year', ['GraduationRate']],
        ['chief', ['Chief']],
        ['officer', ['Chief']],
        ['rate', ['GraduationRate']],
        ['gr', ['GraduationRate', 'Remediation']],
        ['lodz', ['Łódź']],
        ['ŁÓDŹ', ['Łódź']],
        ['ngozi', ['Okafor']],
        ['catch rem', ['Remediation']],
        ['rmdt', ['Remediation']],
        ['notitle', ['NoTitle']],
        ['nothing like it', []],
        ['"', ['GraduationRate', 'Remediation', 'Łódź', 'Chief', 'Flow', 'Okafor', 'NoTitle']],
    ])('%j finds %j', (query, names) => expect(found(query)).toEqual(names));

    test('nothing asked for gives all there is, up to a number', () => {
        expect(found('')).toHaveLength(7);
        expect(found('', 3)).toEqual(['GraduationRate', 'Remediation', 'Łódź']);
    });

    test('a half-written block is found by what there is of it', () => {
        expect(
            searchNames([parse('actor Chief {\n    role\nmetric\nactor "x"\n')], '', 9).map(({ node }) => node.name),
        ).toEqual(['Chief']);
    });

    test('goes through all files, and ends where there is as much as was asked for', () => {
        const files = Array.from({ length: 30 }, (_, k) =>
            parse(Array.from({ length: 20 }, (_, i) => `actor Actor${k}x${i} "Title of ${i * k}"\n`).join('')),
        );
        expect(searchNames(files, 'title of 551', 300).map(({ node }) => node.name)).toEqual(['Actor29x19']);
        expect(searchNames(files, 'actor', 300)).toHaveLength(300);
        expect(searchNames(files, 'actor', 1000)).toHaveLength(600);
    });
});

test('the editor is given name and title, the plan that it is in, and the place', async () => {
    at = await workshop({
        'a/plan.delivery': 'import "../people.delivery"\nsystem A "The A plan" { led by Chief }\n',
        'people.delivery': '\nactor Chief "Chief Officer"\n',
        'loose.delivery': 'actor Chieftain\n',
    });
    const symbols = await at.session.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'chief' });
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
        ['Chief — Chief Officer', 'The A plan'],
        ['Chieftain', 'loose.delivery'],
    ]);
    const { location } = symbols[0]!;
    expect('range' in location && at.in(location.uri, location.range)).toBe('Chief');
});
