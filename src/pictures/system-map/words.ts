import { counted } from '../../plan/numerals.ts';
import { listed } from '../../plan/plan.ts';
import type { Table } from '../picture.ts';
import { kindOf, kinds } from './kinds.ts';
import { type MapModel, nameOf, sentenceOf, tierOrder } from './model.ts';

const tellAll = 120;

/** What a viewer must find on the map, in sentences. */
export function descriptionOf(model: MapModel): string[] {
    const { actors, relations, tiers } = model;
    const names = new Map(actors.map(actor => [actor.id, nameOf(actor)]));
    const nameIn = (id: string) => names.get(id)!;
    const present = tierOrder.filter(({ key }) => actors.some(actor => tiers.get(actor.id) === key));
    const sentences = [
        `${counted(actors.length, 'actor')} in ${counted(present.length, 'tier')}, ${counted(relations.length, 'relation')}.`,
    ];
    for (const { key, label, count } of model.folded) {
        sentences.push(
            `The tier “${label}” is folded into one card for ${counted(count, 'actor')}${model.tooManyOpen ? ': open fewer tiers at once' : ''} (${key}).`,
        );
    }
    for (const { key, label } of present) {
        const here = actors.filter(actor => tiers.get(actor.id) === key);
        const shown = here.slice(0, tellAll).map(nameOf);
        sentences.push(
            `${label}: ${listed(here.length > tellAll ? [...shown, `${here.length - tellAll} more`] : shown)}.`,
        );
    }
    for (const unit of actors.filter(actor => actor.unit)) {
        const people = unit.unit?.people;
        sentences.push(
            `${nameOf(unit)} is the delivery unit${people === undefined ? '' : `, with ${counted(people, 'person', 'people')}`}.`,
        );
    }
    for (const relation of relations.filter(r => r.broken)) {
        sentences.push(
            `${sentenceOf(relation, names)}${relation.note ? ` (${relation.note})` : ''}: this breaks the unit’s independence.`,
        );
    }
    for (const { kind, label } of kinds) {
        const own = relations.filter(relation => kindOf(relation.verb) === kind);
        if (!own.length) continue;
        const told = own.slice(0, tellAll).map(r => `${sentenceOf(r, names)}${r.note ? ` (${r.note})` : ''}`);
        sentences.push(
            `${label} (${own.length}): ${told.join('; ')}${own.length > tellAll ? `; and ${own.length - tellAll} more` : ''}.`,
        );
    }
    const tied = new Set(relations.flatMap(r => [r.from, r.to]));
    const alone = actors.filter(actor => !tied.has(actor.id));
    if (alone.length && alone.length < actors.length)
        sentences.push(`No relation is given for ${listed(alone.slice(0, tellAll).map(a => nameIn(a.id)))}.`);
    return sentences;
}

/** The map as two tables: who is on it, and how they relate. */
export function tablesOf(model: MapModel): Table[] {
    const { actors, relations, tiers } = model;
    const names = new Map(actors.map(actor => [actor.id, nameOf(actor)]));
    const labels = new Map(tierOrder.map(({ key, label }) => [key, label]));
    const kindLabel = (verb: Parameters<typeof kindOf>[0]) => kinds.find(look => look.kind === kindOf(verb))!.label;
    return [
        {
            caption: 'Actors',
            columns: ['Actor', 'Tier', 'Role', 'Part of'],
            rows: tierOrder.flatMap(({ key }) =>
                actors
                    .filter(actor => tiers.get(actor.id) === key)
                    .map(actor => [
                        nameOf(actor),
                        labels.get(key)!,
                        [
                            actor.unit
                                ? `Delivery unit${actor.unit.people === undefined ? '' : ` of ${counted(actor.unit.people, 'person', 'people')}`}`
                                : '',
                            actor.role ?? '',
                        ]
                            .filter(Boolean)
                            .join('. '),
                        names.get(actor.within ?? '') ?? '',
                    ]),
            ),
        },
        {
            caption: 'Relations',
            columns: ['From', 'Relation', 'To', 'Kind', 'Note'],
            rows: relations.map(r => [
                names.get(r.from)!,
                r.verb === 'accounts' ? 'holds the account for' : r.verb,
                names.get(r.to)!,
                kindLabel(r.verb),
                [r.note ?? '', r.broken ? 'Breaks the unit’s independence' : ''].filter(Boolean).join('. '),
            ]),
        },
    ];
}
