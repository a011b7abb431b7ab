import fc from 'fast-check';
import type { CapacityReviewScene } from '../../src/pictures/capacity-review.ts';
import { levels, type PowerMapScene, powerTypes } from '../../src/pictures/power-map/scene.ts';
import type { SystemMapScene } from '../../src/pictures/system-map.ts';
import { stages } from './scenes.ts';

const words = [
    'Ministry of Education',
    'Kuratorium Oświaty w Łodzi',
    'Υπουργείο Παιδείας και Θρησκευμάτων',
    'وزارة التربية والتعليم',
    '教育部基础教育司',
    'Министерство просвещения',
    'Bộ Giáo dục và Đào tạo',
    'משרד החינוך',
    '文部科学省',
    '교육부',
    'Donaudampfschifffahrtsgesellschaftskapitän',
    'a',
    '',
    'x'.repeat(90),
    '👩‍🏫 Teachers 🎓',
    '<b>&amp;"quoted"</b>',
    'Vice-chancellor, Business and Finance',
    'e\u0301\u0302\u0303\u0304\u0305\u0306',
    '\u202eevil\u0000\ud800',
];

/** Text as people write it, and as nobody should. */
export const anyText = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...words) },
    {
        weight: 2,
        arbitrary: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map(parts => parts.join(' ')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const rating = fc.constantFrom('R', 'YR', 'YG', 'G' as const) as fc.Arbitrary<'R' | 'YR' | 'YG' | 'G'>;

/** Any review of the guide's components. */
export const anyReview: fc.Arbitrary<CapacityReviewScene> = fc
    .record({
        name: anyText,
        title: maybe(anyText),
        date: maybe(anyText),
        previous: maybe(anyText),
        judged: fc.array(
            fc.record({
                rating: maybe(rating),
                because: maybe(anyText),
                before: maybe(rating),
                aiming: maybe(fc.record({ rating, by: maybe(anyText) })),
            }),
            { minLength: 15, maxLength: 15 },
        ),
    })
    .map(({ judged, ...rest }) => {
        let i = 0;
        return {
            ...rest,
            stages: stages.map(stage => ({
                ...stage,
                components: stage.components.map(([id, name]) => ({ id, name, ...judged[i++] })),
            })),
        };
    });

/** Any coalition, its ids different from each other. */
export const anyCoalition: fc.Arbitrary<PowerMapScene> = fc.record({
    name: anyText,
    aspiration: maybe(anyText),
    people: fc
        .array(
            fc.record({
                name: anyText,
                role: fc.constantFrom('member', 'candidate', 'excluded') as fc.Arbitrary<
                    'member' | 'candidate' | 'excluded'
                >,
                power: maybe(fc.constantFrom(...levels)),
                types: maybe(fc.uniqueArray(fc.constantFrom(...powerTypes), { maxLength: 5 })),
                sphere: maybe(anyText),
                alignment: maybe(fc.constantFrom(...levels)),
                potential: maybe(fc.constantFrom(...levels)),
                difficulties: maybe(fc.array(anyText, { maxLength: 2 })),
            }),
            { minLength: 1, maxLength: 20, size: 'max' },
        )
        .map(people => people.map((person, i) => ({ ...person, id: `P${i}` }))),
});

const verbs = [
    'manages',
    'reports to',
    'governs',
    'appoints',
    'funds',
    'regulates',
    'advises',
    'influences',
    'represents',
    'serves',
    'oversees',
    'accounts',
] as const;

/** Any system, crowded ones included. */
export const anySystem: fc.Arbitrary<SystemMapScene> = fc
    .record({
        title: maybe(anyText),
        actors: fc.array(
            fc.record({
                name: maybe(anyText),
                role: maybe(anyText),
                level: maybe(
                    fc.constantFrom('leadership', 'middle', 'front-line', 'external', 'users', 'public'),
                ) as fc.Arbitrary<'leadership' | undefined>,
                unit: fc.option(fc.record({ people: fc.nat(40) }), { nil: undefined, freq: 9 }),
            }),
            { minLength: 1, maxLength: 30, size: 'max' },
        ),
        ties: fc.array(
            fc.record({
                from: fc.nat(32),
                to: fc.nat(32),
                verb: fc.constantFrom(...verbs),
                note: fc.option(anyText, { nil: undefined, freq: 2 }),
                broken: fc.boolean(),
            }),
            { maxLength: 45, size: 'max' },
        ),
    })
    .map(({ title, actors, ties }) => ({
        name: 'S',
        title,
        actors: actors.map((actor, i) => ({ ...actor, id: `A${i}`, within: i % 4 ? undefined : `A${i + 1}` })),
        relations: ties.map(({ from, to, broken, ...rest }, i) => ({
            ...rest,
            from: `A${from % actors.length}`,
            to: `A${to % (actors.length + 1)}`,
            broken: broken && i % 3 === 0,
        })),
    }));
