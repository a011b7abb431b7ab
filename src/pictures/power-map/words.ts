import { counted } from '../../plan/numerals.ts';
import { listed } from '../../plan/plan.ts';
import type { Table } from '../picture.ts';
import type { PowerMapPerson } from './scene.ts';

const roles = { member: 'member', candidate: 'candidate', excluded: 'excluded' } as const;

/** One person in a sentence; with the judgments withheld, only what a public picture may say. */
export function sentenceOf(person: PowerMapPerson, withheld: boolean): string {
    const { name, role, power, types, sphere, alignment, potential, difficulties } = person;
    const parts = [
        role === 'excluded' ? 'excluded' : `${role} of the coalition`.replace('candidate of', 'candidate for'),
        power ? `power ${power}` : 'power not said',
        types?.length ? `by ${listed(types)}` : '',
        sphere ? `in ${sphere}` : '',
    ];
    if (!withheld) {
        parts.push(alignment ? `alignment ${alignment}` : 'alignment not said');
        if (potential) parts.push(potential === alignment ? 'no movement expected' : `could become ${potential}`);
        if (difficulties?.length) parts.push(`difficulty with ${listed(difficulties)}`);
    }
    return `${name}: ${parts.filter(Boolean).join(', ')}.`;
}

/** What the whole map says, before the people one by one. */
export function summary(people: readonly PowerMapPerson[], withheld: boolean): string[] {
    const members = people.filter(person => person.role === 'member').length;
    const candidates = people.filter(person => person.role === 'candidate').length;
    const strong = people.filter(p => p.role === 'member' && (p.power === 'high' || p.power === 'very high'));
    const sentences = [`${counted(members, 'member')} and ${counted(candidates, 'candidate')}.`];
    if (strong.length)
        sentences.push(`Members with high or very high power: ${listed(strong.map(person => person.name))}.`);
    if (withheld) return sentences;
    const against = people.filter(
        p =>
            p.role !== 'excluded' &&
            (p.power === 'high' || p.power === 'very high') &&
            (p.alignment === 'low' || p.alignment === 'very low'),
    );
    if (against.length) sentences.push(`Powerful and little aligned: ${listed(against.map(person => person.name))}.`);
    return sentences;
}

/** The map as a table. */
export function tableOf(people: readonly PowerMapPerson[], withheld: boolean): Table {
    const shared = ['Name', 'In the coalition', 'Relative power', 'Kinds of power', 'Sphere'];
    return {
        caption: withheld ? 'People by power' : 'People by power and alignment',
        columns: withheld ? shared : [...shared, 'Alignment', 'Potential', 'Difficulties'],
        rows: people.map(person => {
            const row = [
                person.name,
                roles[person.role],
                person.power ?? 'not said',
                person.types?.join(', ') ?? 'not said',
                person.sphere ?? '',
            ];
            return withheld
                ? row
                : [
                      ...row,
                      person.alignment ?? 'not said',
                      person.potential ?? 'not said',
                      person.difficulties?.join(', ') ?? '',
                  ];
        }),
    };
}

/** The sentence that says what is left out because it is confidential. */
export function withheldSentence(excluded: number): string {
    const gone = excluded ? `; ${counted(excluded, 'excluded person is', 'excluded people are')} not shown` : '';
    return `Alignment, potential and difficulties are withheld${gone}.`;
}
