import { describe, expect, test } from 'vitest';
import { drawPicture, picturesOf } from '../../src/pictures/catalogue.ts';
import { kinds } from '../../src/pictures/kinds/kinds.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planOf } from '../checklist/plans.ts';
import { check } from '../support/plans.ts';

const texts = {
    'plan.delivery': `import "people.delivery"
import private "coalition.delivery"
system StateEd "State Department of Education" { led by Chief }
aspiration Ready "Every student ready"
review Baseline "The baseline" {
    date 2010-09
    rate 4C YR because "Reliant on individual commitment"
}
review Later "Two years on" {
    date 2012-09
    rate 4C YG { aiming G by 2014 }
}
unit Flow "Flow Unit" {
    reports to Assessment
    oversees Assessment
    leader Okafor "Ngozi Okafor"
}
coalition Open for Ready {
    member Chief { alignment high potential high power very high type leadership }
    candidate Union { alignment low "lack of trust" potential high power high type credibility difficulty with Chief "an old quarrel" }
    excluded Senator { alignment very low potential very low power very high because "would poison the effort" }
}
`,
    'people.delivery': `actor Chief "Chief Officer" { level leadership manages Assessment }
actor Assessment "Assessment Division" { level middle }
actor Union "Teachers' union leader" { level external }
actor Senator "Chair of the Senate committee" { level external }
`,
    'coalition.delivery': `actor Whisper "A secret friend"
coalition Hidden for Ready { member Whisper { alignment high } }
`,
};

const plan = (): Plan => check(texts).assembly.plans[0]!;
const draw = async (id: string, confidential = true) =>
    (await drawPicture(plan(), id, { theme: 'light', confidential }))!;

describe('the pictures of a plan', () => {
    test('are listed, the latest review first', () => {
        const of = (kind: string) =>
            picturesOf(plan())
                .filter(({ id }) => id.split('/')[0] === kind)
                .map(({ id, empty }) => `${id}${empty ? ' (empty)' : ''}`);
        expect(of('capacity-review')).toEqual(['capacity-review', 'capacity-review/Baseline']);
        expect(of('power-map')).toEqual(['power-map/Open', 'power-map/Hidden']);
        expect(of('trajectory')).toEqual(['trajectory (empty)']);
    });

    test('each kind is listed for a plan that has nothing for it, and the picture says what to write', async () => {
        const nothing = check('actor A').assembly.loose[0]!;
        expect([...new Set(picturesOf(nothing).map(({ id }) => id))]).toEqual(kinds.map(({ id }) => id));
        expect(
            picturesOf(nothing)
                .filter(({ empty }) => !empty)
                .map(({ id }) => id),
        ).toEqual(['board', 'system-map']);
        for (const { id, empty } of picturesOf(nothing)) {
            const drawing = await drawPicture(nothing, id, { theme: 'light', confidential: true });
            expect(drawing!.empty, id).toBe(empty);
            if (empty) expect(drawing!.description, id).toMatch(/[Ww]rite|Name|Say/);
        }
    });

    test('the system map tells who manages whom, and which line breaks the unit’s independence', async () => {
        const { description, svg, places } = await draw('system-map');
        expect(description).toContain('Flow Unit reports to Assessment Division: this breaks the unit’s independence.');
        expect(svg).toContain('breaks the unit’s independence');
        const of = (node: string) => places.get(node)!.file.text.slice(places.get(node)!.offset).split('\n')[0];
        expect(of('unit:Flow')).toBe('unit Flow "Flow Unit" {');
        expect(of('actor:Assessment')).toMatch(/^actor Assessment/);
        expect(of('relation:Chief:manages:Assessment')).toMatch(/^manages Assessment/);
    });

    test('the system map tells how many people the unit has, where the plan says it', async () => {
        expect((await draw('system-map')).description).toContain('Flow Unit is the delivery unit, with 1 person.');
        const bare = check('unit Flow "Flow Unit"\n').assembly.loose[0]!;
        const drawing = await drawPicture(bare, 'system-map', { theme: 'light', confidential: true });
        expect(drawing!.description).toContain('Flow Unit is the delivery unit.');
    });

    test('the review tells each rating, its change and its aim', async () => {
        const { description, places } = await draw('capacity-review');
        expect(description).toMatch(/4C[^.]*yellow-green/i);
        expect(description).toMatch(/up from YR/i);
        expect(places.has('component:4C')).toBe(true);
        expect((await draw('capacity-review/Baseline')).description).toMatch(/4C[^.]*yellow-red/i);
    });

    test('the power map tells where each stands and could move', async () => {
        const { description, svg } = await draw('power-map/Open');
        expect(description).toMatch(/Teachers' union leader[^.]*low/);
        expect(svg).toContain('Chair of the Senate committee');
    });

    test('judgments about people leave only when asked for', async () => {
        const { svg, description, tables, withheld } = await draw('power-map/Open', false);
        const all = [svg, description, JSON.stringify(tables)].join('\n');
        for (const word of ['lack of trust', 'old quarrel', 'poison', 'Senator', 'Senate', 'very low'])
            expect(all).not.toContain(word);
        expect(withheld).toBeTruthy();
        const hidden = await draw('power-map/Hidden', false);
        expect([hidden.svg, hidden.description, hidden.title].join()).not.toMatch(/Whisper|secret friend|Hidden/);
        expect((await draw('system-map', false)).svg).not.toMatch(/Whisper|secret friend/);
    });

    test('an unknown picture is none', async () => {
        expect(await drawPicture(plan(), 'power-map/Nobody', { theme: 'light', confidential: true })).toBeUndefined();
        expect(await drawPicture(plan(), 'bar-chart', { theme: 'light', confidential: true })).toBeUndefined();
    });
});

test('who proposed whom is a judgment in the picture of the choice, too', async () => {
    const plan = planOf(
        'system S\nactor A "A"\ncoalition C {\n    candidate A { proposed by "the ex-mayor" }\n    excluded A\n}\n',
    );
    const drawn = async (confidential: boolean) =>
        (await drawPicture(plan, 'coalition-choice/C', { theme: 'light', confidential }))!;
    expect((await drawn(false)).svg).not.toContain('ex-mayor');
    expect((await drawn(false)).withheld).toBe('Who proposed whom and who is excluded is withheld.');
    expect((await drawn(true)).svg).toContain('ex-mayor proposed 1');
});
