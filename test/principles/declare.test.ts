import { expect, test } from 'vitest';
import { inWords } from '../../src/plan/declare.ts';
import { fixesOf } from '../../src/refactor/plain-fixes.ts';
import { applied } from '../support/fixes.ts';
import { findingsOf } from '../support/plans.ts';

/** The ways to declare the first unknown name of some files. */
const ways = (texts: Record<string, string>) =>
    findingsOf(texts)
        .filter(({ rule }) => rule === 'reference/unknown-name')
        .map(({ fixes = [] }) => fixes.filter(({ declares }) => declares))[0] ?? [];

test.each([
    ['actor, staff, unit', 'system A {\n    led by Mayor\n}\nunit U'],
    ['metric', 'aspiration A {\n    measured by Rate\n}'],
    ['metric', 'aspiration A {\n    area "Air" measured by Rate\n}'],
    ['aspiration', 'aspiration A {\n    part of Bigger\n}'],
    ['aspiration', 'coalition C for Clean'],
    ['staff, actor, unit', 'unit U {\n    team T {\n        people Ann\n    }\n}'],
    ['actor, unit', 'actor A {\n    sphere Schools\n}'],
    ['aspiration, metric, actor, unit', 'action A {\n    for Clean\n}'],
    // Said elsewhere where only an actor, a unit or its staff may stand.
    ['actor, unit', 'action A {\n    for Clean\n    owner Clean\n}'],
])('what may stand there can be declared: %s', (kinds, text) => {
    const found = ways({ 'plan.delivery': `${text}\n` });
    expect(found.map(({ title }) => title.split(' ')[1]).join(', ')).toBe(kinds);
});

test('a name is declared behind its like, else where the language has it, else below', () => {
    const plan = (text: string) => applied({ 'plan.delivery': text }, ways({ 'plan.delivery': text })[0]!.edits);
    expect(plan('actor A "A"\nactor B "B" {\n    reports to C\n}\nunit U\n')).toEqual({
        'plan.delivery': 'actor A "A"\nactor B "B" {\n    reports to C\n}\n\nactor C "C"\n\nunit U\n',
    });
    expect(plan('actor A "A"\nactor B "B"\nunit U {\n    reports to C\n}\n')).toEqual({
        'plan.delivery': 'actor A "A"\nactor B "B"\nactor C "C"\nunit U {\n    reports to C\n}\n',
    });
    expect(plan('aspiration A // first\nunit U {\n    reports to C\n}\n')).toEqual({
        'plan.delivery': 'aspiration A // first\n\nactor C "C"\n\nunit U {\n    reports to C\n}\n',
    });
    expect(plan('unit U {\n    reports to C\n}\n')).toEqual({
        'plan.delivery': 'unit U {\n    reports to C\n}\n\nactor C "C"\n',
    });
});

const harbour = 'system Harbour "City of Harbour" {\n    led by Mayor\n}\n';

test.each([
    ['a block of its kind has no name yet', `${harbour}actor\n`, `${harbour}\nactor Mayor "Mayor"\n\nactor\n`],
    ['a word is half written', `${harbour}act\n`, `${harbour}\nactor Mayor "Mayor"\n\nact\n`],
    ['its kind above has no name yet', `actor\n${harbour}`, `actor\n${harbour}\nactor Mayor "Mayor"\n`],
    ['a title is not closed', `${harbour}metric M "Cl\n`, `${harbour}\nactor Mayor "Mayor"\n\nmetric M "Cl\n`],
    [
        'a brace is not closed',
        `${harbour}metric M {\n    unit\n`,
        `${harbour}\nactor Mayor "Mayor"\n\nmetric M {\n    unit\n`,
    ],
    [
        'a line of its own block is half written',
        harbour.replace('}', '    miss\n}'),
        `${harbour.replace('}', '    miss\n}')}\nactor Mayor "Mayor"\n`,
    ],
])('a name is declared where the text is sound, while %s', (_, text, after) => {
    const [finding] = findingsOf({ 'plan.delivery': text }).filter(({ rule }) => rule === 'reference/unknown-name');
    const [way] = fixesOf(finding!);
    expect(way?.title).toMatch(/^Declare actor Mayor/);
    expect(applied({ 'plan.delivery': text }, way!.edits)).toEqual({ 'plan.delivery': after });
});

test('nothing is declared behind a block that nobody knows the end of', () => {
    const text = 'system Harbour "City of Harbour" {\n    led by Mayor\n';
    const [finding] = findingsOf({ 'plan.delivery': text }).filter(({ rule }) => rule === 'reference/unknown-name');
    expect(fixesOf(finding!)).toEqual([]);
});

test('nothing is declared in a private file', () => {
    const texts = {
        'plan.delivery': 'import private "private.delivery"\nsystem S "S"\n',
        'private.delivery': 'actor Known "Known"\ncoalition C {\n    member Stranger\n}\n',
    };
    const [way] = ways(texts);
    expect(way!.title).toBe('Declare actor Stranger "…" in plan.delivery');
    expect(applied(texts, way!.edits)).toEqual({
        ...texts,
        'plan.delivery': 'import private "private.delivery"\nsystem S "S"\nactor Stranger "Stranger"\n',
    });
});

test.each([
    ['NoxAtSchools', 'Nox at schools'],
    ['PM25InLondon', 'PM 25 in london'],
    ['chief-of_staff', 'Chief of staff'],
    ['NHS', 'NHS'],
    ['学校', '学校'],
])('%s is “%s” until somebody types', (name, title) => {
    expect(inWords(name)).toBe(title);
});
