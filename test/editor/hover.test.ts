import { CstUtils } from 'langium';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isKeyword, Keywords } from '../../src/editor/hover-keywords.ts';
import { wordAt } from '../../src/editor/hover-words.ts';
import { withoutMarkdown } from '../../src/editor/markdown.ts';
import { readShapes } from '../../src/language/shapes.ts';
import { exampleFiles } from '../support/examples.ts';
import { marked, parse, services } from '../support/plans.ts';
import { type Session, startSession } from '../support/server.ts';

const uri = 'untitled:plan.delivery';
let session: Session;

beforeAll(async () => {
    session = await startSession(undefined, { initializationOptions: { explainCommand: 'x.explain' } });
    await session.open(uri, '');
});
afterAll(() => session.close());

/** What the hover says in the middle of the marked word, and the word that the hover is about. */
async function hover(plan: string): Promise<{ says: string; of: string } | undefined> {
    const { text, ranges } = marked(plan);
    await session.change(uri, text);
    const document = TextDocument.create(uri, 'delivery', 1, text);
    const [{ offset, length }] = ranges as [{ offset: number; length: number }];
    const found = await session.client.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: document.positionAt(offset + Math.floor(length / 2)),
    });
    return found ? { says: (found.contents as MarkupContent).value, of: document.getText(found.range!) } : undefined;
}

/** In a plan, as a test's title shows it: the marked word is what the hover is about, the rest is what it says. */
const keywords: [plan: string, ...says: string[]][] = [
    ['«unit» Flow "Flow Unit"', '`unit NAME "Title"`', 'driving the achievement', '*Guide, 1C*'],
    ['«external influence» Law "A law"', 'What already binds the aspirations', '*Guide, 1A.3, 1A.4*'],
    ['unit Flow {\n    «reports to» Chief\n}', '`reports to ACTOR`', 'the system leader', '*Guide, 1C*'],
    ['actor Chief {\n    «reports to» Board\n}', 'Line management, seen from below', '*Guide, 1B*'],
    ['actor Chief {\n    «held by» "Ann" since 2010\n}', 'Who holds the post'],
    ['actor Chief {\n    held by "Ann" «since» 2010\n}', 'Who holds the post'],
    ['aspiration A {\n    «measured by» M\n}', 'How will we measure success?', '*Guide, 1A*'],
    ['aspiration A {\n    area "x" «measured» by M\n}', 'A part of a broad aspiration'],
    ['aspiration A {\n    «today boldness» low execution low\n}', 'Where it stands on the map of delivery now'],
    ['aspiration A {\n    heading boldness low «execution» low\n}', 'Where it is to end'],
    ['metric M {\n    «data» available "x"\n}', 'Whether the data can be had'],
    ['review R {\n    «rate» 1A G because "x"\n}', 'The judgment on one component', '*Guide, 1B.7*'],
    ['review R {\n    rate 1A G «because» "x"\n}', 'The rationale of the rating'],
    ['review R {\n    rate 1A G {\n        «evidence» "x"\n    }\n}', 'The sources that support the rating'],
    ['unit Flow {\n    «leader» Ann "Ann" {\n        time 100%\n    }\n}', 'The delivery leader'],
    ['unit Flow {\n    leader Ann "Ann" {\n        «time» 100%\n    }\n}', 'The share of working time'],
    ['unit Flow {\n    «joint action» J "J"\n}', 'A short, focused intervention'],
    ['unit Flow {\n    «will not» "do it for you"\n}', 'What the unit promises not to do'],
    ['unit Flow {\n    «will» "ask"\n}', 'What actors can expect'],
    ['coalition C «for» A', 'The guiding coalition of an aspiration'],
    ['coalition C for A {\n    «member» Ann {\n        power high\n    }\n}', '7 to 10'],
    ['coalition C for A {\n    member Ann {\n        «difficulty with» Bob\n    }\n}', 'Potential for difficulty'],
    [
        'coalition C for A {\n    member Ann {\n        difficulty with Bob «mitigated» "x"\n    }\n}',
        'What is done about it',
    ],
    ['coalition C for A {\n    «partial because» "x"\n}', 'not all there is'],
    ['coalition C for A {\n    «waive» coalition/size because "x"\n}', 'Accepts one departure'],
    ['coalition C for A {\n    waive coalition/size «because» "x"\n}', 'Accepts one departure'],
    ['«import» "people.delivery"', 'Takes another file into this plan'],
    ['import «private» "people.delivery"', 'for few eyes'],
];

describe('a keyword is explained in the guide’s terms', () => {
    test.each(keywords)('%j', async (plan, ...says) => {
        const found = await hover(plan);
        expect(found?.of).toBe(/«(.*)»/.exec(plan)![1]);
        for (const words of says) expect(found!.says).toContain(words);
    });
});

test('every keyword of every example is explained', () => {
    const keywordsOf = new Keywords(readShapes(services.Grammar));
    const silent = new Set<string>();
    for (const file of exampleFiles.map(([, text]) => parse(text))) {
        for (const leaf of CstUtils.flattenCst(file.tree.$cstNode!)) {
            if (isKeyword(leaf) && !wordAt(leaf, undefined) && !keywordsOf.at(leaf)) silent.add(leaf.text);
        }
    }
    expect([...silent]).toEqual([]);
});

const words: [plan: string, ...says: string[]][] = [
    ['coalition C for A {\n    member Ann {\n        power «very high»\n    }\n}', 'five levels', 'power LEVEL'],
    [
        'coalition C for A {\n    member Ann {\n        alignment «low»\n    }\n}',
        'second of five',
        'Alignment with the aspiration now',
    ],
    ['aspiration A {\n    today boldness «low» execution low\n}', 'second of five', 'map of delivery'],
    ['review R {\n    rate 1A «YR» because "x"\n}', '**yellow-red**', '*Guide, 1B.7*'],
    ['review R {\n    rate «4C» G\n}', 'Sustain and continually build momentum', 'stage 4, Drive delivery'],
    ['action X {\n    for «1C»\n}', 'Build the Delivery Unit'],
    ['metric M {\n    data «available» "x"\n}', 'readily available', '*Guide, 1A*'],
    ['coalition C for A {\n    member Ann {\n        type «expertise»\n    }\n}', '*Guide, 1D'],
    [
        'coalition C for A {\n    waive «coalition/size» because "x"\n}',
        '> “',
        '(command:x.explain?%5B%22coalition%2Fsize%22%5D)',
    ],
];

describe('a word of the guide says what it means where it stands', () => {
    test.each(words)('%j', async (plan, ...says) => {
        const found = await hover(plan);
        expect(found?.of).toBe(/«(.*)»/.exec(plan)![1]);
        for (const part of says) expect(found!.says).toContain(part);
    });
});

describe('a name says what it stands for', () => {
    test('with its title, its kind, its description and the facts that tell it from others', async () => {
        const found = await hover(
            '/** Keeps the timetable. */\nactor Chief "Chief *Officer*" {\n    role "Leads"\n    held by "Ann" until 2009\n    held by "Bob"\n}\nunit Flow {\n    reports to «Chief»\n}',
        );
        expect(found).toEqual({
            of: 'Chief',
            says: '**Chief \\*Officer\\*** — actor `Chief`\n\nKeeps the timetable.\n\nLeads  \nHeld by Bob  \nManages: Flow\n\nUsed 1 time in 1 file',
        });
    });

    test('hover-remote-image: its description is text, and fetches nothing from anywhere', async () => {
        const found = await hover(
            '/** ![i](https://example.org/x.png) [l](https://example.org/) *b*\n * <img src="//example.org/y"> www.example.org\n *\n * 1. a@example.org */\nactor A "a"\nunit U {\n    reports to «A»\n}',
        );
        const said = found!.says.split('\n\n').slice(1, -2).join('\n\n');
        expect(said).not.toMatch(/(?<!\\)[[\]<>*@]|\w:\/\/|www\./);
        expect(withoutMarkdown(said)).toContain('![i](https://example.org/x.png) [l](https://example.org/) *b*');
    });

    test('of a metric, the way that it is to go', async () => {
        const found = await hover(
            'metric «M» "Homes" {\n    measured in "%"\n    baseline 60% in 2010\n    target 90% by 2014\n}',
        );
        expect(found?.says).toContain('from 60% in 2010 to 90% by 2014 (%)');
    });
});

describe('a word with a finding', () => {
    const large = 'unit Flow "Flow Unit" {\n    size «45» at most 49\n}';

    test('is explained in the guide’s words, with what is ours and a link to the page', async () => {
        const found = await hover(large);
        expect(found?.of).toBe('45');
        expect(found?.says).toContain('**A Delivery Unit is small: 40 people serve a nation.**');
        expect(found?.says).toContain('> “it was never larger than around 40 people” *Guide, 1C*');
        expect(found?.says).toContain("**40** the most people that a unit has (the guide's)");
        expect(found?.says).toContain('*Our reading:* From 50 people');
        expect(found?.says).toContain('[More about it](command:x.explain?%5B%22unit%2Ftoo-large%22%5D)');
    });

    test('is explained as the word that it is, too', async () => {
        const found = await hover(
            'unit Flow {\n    leader Ann "Ann Ash" {\n        reports to «Chief»\n    }\n}\nactor Chief "The chief"',
        );
        expect(found?.says).toContain('**The chief** — actor `Chief`');
    });
});

test('there is nothing to say of a number, of a text, or of nothing', async () => {
    expect(await hover('unit Flow {\n    since «2010»\n}')).toBeUndefined();
    expect(await hover('unit Flow {\n    mandate "to «do» it"\n}')).toBeUndefined();
    expect(await hover('unit Flow\n«»\n\n')).toBeUndefined();
});
