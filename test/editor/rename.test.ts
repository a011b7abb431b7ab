import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { meaningOf } from '../../src/editor/navigate/meaning.ts';
import { renamingOf, whyNoName, whyNotRename } from '../../src/editor/navigate/renaming.ts';
import type { PlanFile } from '../../src/plan/file.ts';
import type { Finding } from '../../src/plan/finding.ts';
import type { CheckResult } from '../../src/principles/check.ts';
import { exampleNames, exampleTexts } from '../support/examples.ts';
import { type Workshop, workshop } from '../support/navigate.ts';
import { check, parse, services } from '../support/plans.ts';

const { keywords } = services.parser.TokenBuilder;
const isKeyword = (word: string) => keywords.has(word);

let at: Workshop | undefined;
afterEach(() => {
    at?.close();
    at = undefined;
});

interface Renamed {
    readonly texts?: Record<string, string>;
    readonly refused?: string;
}

/** Renames what the cursor `‸` is at, over the protocol; gives the texts that changed, or why it was refused. */
async function rename(
    texts: Record<string, string> | string,
    newName: string,
    options?: Parameters<typeof workshop>[1] & { confirmed?: boolean },
): Promise<Renamed> {
    at = await workshop(typeof texts === 'string' ? { 'plan.delivery': texts } : texts, options);
    try {
        const edit = await at.session.client.sendRequest<never>('textDocument/rename', { ...at.cursor, newName });
        const all = Object.entries(at.after(edit, options?.confirmed));
        return { texts: Object.fromEntries(all.filter(([path, text]) => text !== at!.text(path))) };
    } catch (error) {
        return { refused: (error as Error).message };
    }
}

describe('a name is renamed wherever it stands', () => {
    test('in all files of the plan, from a use, and nowhere else', async () => {
        const { texts } = await rename(
            {
                'plan.delivery':
                    'import "people.delivery"\nsystem S "Chief of all" {\n    led by Ch‸ief\n    // Chief\n}\nunit Flow { oversees Board, Chief }\n',
                'people.delivery':
                    'actor Chief "The Chief"\nactor Chiefs\nactor Board { appoints Chief "our Chief" }\n',
                'other.delivery': 'system Other { led by Chief }\nactor Chief\n',
            },
            'Head',
        );
        expect(texts).toEqual({
            'plan.delivery':
                'import "people.delivery"\nsystem S "Chief of all" {\n    led by Head\n    // Chief\n}\nunit Flow { oversees Board, Head }\n',
            'people.delivery': 'actor Head "The Chief"\nactor Chiefs\nactor Board { appoints Head "our Chief" }\n',
        });
    });

    test('in every plan that shares the file that declares it', async () => {
        const { texts } = await rename(
            {
                'a/plan.delivery': 'import "../people.delivery"\nsystem A { led by Chief‸ }\n',
                'b/plan.delivery': 'import "../people.delivery"\nsystem B { led by Chief }\n',
                'people.delivery': 'actor Chief\n',
            },
            'Head',
        );
        expect(Object.keys(texts!).sort()).toEqual(['a/plan.delivery', 'b/plan.delivery', 'people.delivery']);
    });

    test('in every plan that declares it for a file that they share', async () => {
        const { texts } = await rename(
            {
                'a.delivery': 'import "shared.delivery"\nsystem A { led by ‸Chief }\nactor Chief\n',
                'b.delivery': 'import "shared.delivery"\nsystem B\nactor Chief\n',
                'shared.delivery': 'actor Board { appoints Chief }\n',
            },
            'Head',
        );
        expect(texts).toEqual({
            'a.delivery': 'import "shared.delivery"\nsystem A { led by Head }\nactor Head\n',
            'b.delivery': 'import "shared.delivery"\nsystem B\nactor Head\n',
            'shared.delivery': 'actor Board { appoints Head }\n',
        });
    });

    test('of a name that is declared twice, the second block alone', async () => {
        const text = 'system S { led by Chief }\nactor Chief "one"\nactor Chi‸ef "two"\n';
        const { texts } = await rename(text, 'Deputy');
        expect(texts).toEqual({
            'plan.delivery': 'system S { led by Chief }\nactor Chief "one"\nactor Deputy "two"\n',
        });
    });

    test('of a name that is declared twice, the first block with all uses', async () => {
        const { texts } = await rename('system S { led by ‸Chief }\nactor Chief "one"\nactor Chief "two"\n', 'Head');
        expect(texts).toEqual({ 'plan.delivery': 'system S { led by Head }\nactor Head "one"\nactor Chief "two"\n' });
    });

    test('a name that nothing declares can be mended to one that the plan has', async () => {
        const { texts } = await rename(
            'system S { led by Cheif‸ }\nactor Chief\nunit U { reports to Cheif }\n',
            'Chief',
        );
        expect(texts!['plan.delivery']).toBe('system S { led by Chief }\nactor Chief\nunit U { reports to Chief }\n');
    });

    test('in any script, with space around it left out', async () => {
        const { texts } = await rename('system S { led by Łódź‸ }\nactor Łódź\n', ' 教育部 ');
        expect(texts!['plan.delivery']).toBe('system S { led by 教育部 }\nactor 教育部\n');
    });

    test('however its accents are typed, in the characters that are there', async () => {
        const [composed, apart] = ['Santé'.normalize('NFC'), 'Santé'.normalize('NFD')];
        const { texts } = await rename(
            `system S { led by San‸${apart.slice(3)} }\nactor ${composed} "x" { reports to ${apart}, Chief }\n`,
            'Head',
        );
        expect(texts!['plan.delivery']).toBe('system S { led by Head }\nactor Head "x" { reports to Head, Chief }\n');
    });

    test('a post of a unit, a team and a meeting have names, too', async () => {
        const unit = (person: string) =>
            `unit U {\n    leader ${person} "Ann"\n    team T { led by ${person} }\n    interaction I { led by ${person} }\n}\n`;
        const { texts } = await rename(unit('Ann').replace('Ann', 'A‸nn'), 'Lead');
        expect(texts).toEqual({ 'plan.delivery': unit('Lead') });
    });
});

describe('the editor is asked where the name is', () => {
    const prepare = async (text: string): Promise<string> => {
        at = await workshop({ 'plan.delivery': text });
        const { client } = at.session;
        const range = await client
            .sendRequest<never>('textDocument/prepareRename', at.cursor)
            .catch((error: Error) => error.message);
        return typeof range === 'string' ? range : at.in(at.cursor.textDocument.uri, range);
    };
    test.each([
        ['system S { led by ‸Chief }', 'Chief'],
        ['system S { led by Chief‸ }', 'Chief'],
        ['unit U { oversees Chief‸,Board }', 'Chief'],
        ['unit U { oversees Chief,‸Board }', 'Board'],
        ['actor Ch‸ief {\n    held by', 'Chief'],
    ])('%j', async (text, name) => expect(await prepare(text)).toBe(name));

    test.each([
        'system S { led ‸by Chief }',
        'actor Chief "The C‸hief"',
        'actor Chief { held by "An‸n" }',
        'review R { rate 4‸C G }',
        '‸',
        'metric M {\n    measured in "x"\n‸\n}',
    ])('%j has none there, and it says so', async text =>
        expect(await prepare(text)).toContain('There is no name here.'),
    );
});

describe('what cannot be is refused, with the reason', () => {
    test.each([
        ['Chief Officer', 'for example “ChiefOfficer”'],
        ['4C', 'for example “C”'],
        ['chief-officer!', 'for example “chief-officer”'],
        ['', 'A name is one word'],
        ['"Chief"', 'for example “Chief”'],
    ])('%j is no name', async (name, says) => expect((await rename('actor Chie‸f', name)).refused).toContain(says));

    test('a name that the plan has already, in whatever file', async () => {
        const { refused } = await rename(
            {
                'plan.delivery': 'import "people.delivery"\nsystem S { led by Chief‸ }\nactor Chief\n',
                'people.delivery': '\n\nunit U {\n    leader Head "Ann"\n}\n',
            },
            'Head',
        );
        expect(refused).toContain('“Head” already: the leader on line 4 of people.delivery.');
    });

    test('a name that another plan with the same file has', async () => {
        const { refused } = await rename(
            {
                'a.delivery': 'import "shared.delivery"\nsystem A { led by Chief‸ }\n',
                'b.delivery': 'import "shared.delivery"\nsystem B { led by Head }\nactor Head\n',
                'shared.delivery': 'actor Chief\n',
            },
            'Head',
        );
        expect(refused).toContain('line 3 of b.delivery');
    });

    test('a keyword where the name would begin its line', async () => {
        const plan =
            'unit U {\n    oversees Board,\n        Chief‸ // the chief\n    finance Chief "pays"\n}\nactor Chief\n';
        expect((await rename(plan, 'finance')).texts).toEqual({
            'plan.delivery': plan.replace('‸', '').replaceAll('Chief', 'finance'),
        });
        at!.close();
        const broken = 'actor Board {\n    manages Deputy,\n        Chief‸ "by law"\n}\nactor Chief\nactor Deputy\n';
        const { refused } = await rename(broken, 'finance');
        expect(refused).toContain(
            '“finance” would begin line 3 of plan.delivery, and there it is a word of the language.',
        );
    });
});

describe('in a damaged file', () => {
    const damaged =
        'system S { led by Chie‸f }\nactor Chief\nunit U {\n    overseas Board, Chief "Chief"\n    reports to Chief\n}\n';
    const capabilities = { documentChanges: true, changeAnnotationSupport: {} };

    test('what can be read is renamed, and what cannot is shown to be confirmed', async () => {
        const { texts } = await rename(damaged, 'Head', { workspaceEdit: capabilities });
        expect(texts!['plan.delivery']).toBe(
            'system S { led by Head }\nactor Head\nunit U {\n    overseas Board, Head "Chief"\n    reports to Head\n}\n',
        );
        at!.close();
        const unconfirmed = await rename(damaged, 'Head', { workspaceEdit: capabilities, confirmed: false });
        expect(unconfirmed.texts!['plan.delivery']).toContain('overseas Board, Chief');
    });

    test('an editor that cannot ask warns', async () => {
        at = await workshop({ 'plan.delivery': damaged });
        const warnings: string[] = [];
        at.session.client.onNotification('window/showMessage', ({ message }) => void warnings.push(message));
        await at.session.client.sendRequest('textDocument/rename', { ...at.cursor, newName: 'Head' });
        await at.session.settled();
        expect(warnings).toEqual([
            '“Chief” also stands on line 4 of plan.delivery, which could not be read: look there yourself.',
        ]);
    });

    test('a private file that is not here is told of', async () => {
        at = await workshop({
            'plan.delivery': 'import private "coalition.delivery"\nsystem S { led by Chie‸f }\nactor Chief\n',
        });
        const warnings: string[] = [];
        at.session.client.onNotification('window/showMessage', ({ message }) => void warnings.push(message));
        await at.session.client.sendRequest('textDocument/rename', { ...at.cursor, newName: 'Head' });
        await at.session.settled();
        expect(warnings[0]).toContain('coalition.delivery is not on this machine and may use “Chief”, too');
    });
});

/** A plan in memory whose names can be changed again and again. */
class Text {
    readonly files = new Map<string, PlanFile>();
    private result: CheckResult;

    constructor(texts: Record<string, string>) {
        this.texts = texts;
        this.result = check(texts);
    }
    texts: Record<string, string>;

    get names(): string[] {
        return [...new Set(this.result.assembly.plans.flatMap(plan => [...plan.names.keys()]))];
    }

    get findings(): Finding[] {
        return [...this.result.findings.values()].flat();
    }

    /** Renames something; gives the reason where it cannot be. */
    rename(name: string, to: string): string | undefined {
        const { plans } = this.result.assembly;
        const plansOf = (file: PlanFile) => plans.filter(plan => plan.members.some(member => member.file === file));
        const [file] = plans
            .flatMap(plan => plan.members.map(member => member.file))
            .filter(one => one.names.some(node => node.name === name));
        const meaning = meaningOf({ plansOf }, file!, name);
        const refused = whyNotRename(meaning, to, isKeyword);
        if (refused) return refused;
        const { places } = renamingOf(meaning);
        const texts = { ...this.texts };
        for (const place of [...places].sort((a, b) => b.offset - a.offset)) {
            const path = place.file.uri.slice('file:///plan/'.length);
            const text = texts[path]!;
            texts[path] = text.slice(0, place.offset) + to + text.slice(place.offset + place.length);
        }
        this.texts = texts;
        this.result = check(texts);
        return undefined;
    }
}

const inShort = (finding: Finding, name: (message: string) => string) =>
    `${finding.rule} ${finding.severity} ${finding.place.file.uri} ${name(finding.message)}`;

describe('every example', () => {
    // Renaming each name by itself would judge each plan hundreds of times; one after the other has each name renamed, too.
    test.each(exampleNames)(
        '%s: names renamed and renamed back give the same text, and the same findings between',
        name => {
            const original = exampleTexts(name);
            const text = new Text(original);
            const names = text.names;
            const before = text.findings.map(finding => inShort(finding, message => message)).sort();
            const fresh = (i: number) => `Zz${i}zZ`;
            const chosen = names.filter((_, i) => names.length < 20 || i % Math.ceil(names.length / 12) === 0);
            for (const [i, one] of chosen.entries()) expect(text.rename(one, fresh(i))).toBeUndefined();
            expect(text.texts).not.toEqual(original);
            const back = (message: string) => message.replace(/Zz(\d+)zZ/g, (_, i) => chosen[Number(i)]!);
            expect(text.findings.map(finding => inShort(finding, back)).sort()).toEqual(before);
            for (const [i, one] of chosen.entries()) expect(text.rename(fresh(i), one)).toBeUndefined();
            expect(text.texts).toEqual(original);
        },
    );

    test('every word of the language as a name is either refused or changes nothing else', () => {
        const original = exampleTexts('one-campaign');
        const names = new Text(original).names;
        fc.assert(
            fc.property(fc.constantFrom(...names), fc.constantFrom(...keywords.keys()), (name, keyword) => {
                const text = new Text(original);
                if (text.rename(name, keyword)) return;
                expect(text.findings.filter(({ rule }) => /^(?:syntax|reference)\//.test(rule))).toEqual([]);
                expect(text.rename(keyword, name)).toBeUndefined();
                expect(text.texts).toEqual(original);
            }),
            { numRuns: 60 },
        );
    });
});

const words = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(...'aZ0_-éłß教ж中'), minLength: 1, maxLength: 6 }),
);

test('what is taken as a name is one in the language', () => {
    fc.assert(
        fc.property(words, word => {
            fc.pre(whyNoName(word) === undefined);
            const { names, form } = parse(`actor ${word}\n`);
            expect([form, names.map(node => node.name)]).toEqual([[], [word.normalize('NFC')]]);
        }),
    );
});

test('what the language takes as a name of letters, digits, _ and - is not refused', () => {
    fc.assert(
        fc.property(words, word => {
            const { names, form } = parse(`actor ${word}\n`);
            fc.pre(
                /^[\p{L}\p{M}\p{N}_-]+$/u.test(word) && form.length === 0 && names[0]?.name === word.normalize('NFC'),
            );
            expect(whyNoName(word)).toBeUndefined();
        }),
    );
});
