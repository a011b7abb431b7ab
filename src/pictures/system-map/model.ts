import { clean } from '../text/clean.ts';
import { type Kind, kindOf } from './kinds.ts';
import type { MapActor, MapLevel, MapRelation, SystemMapScene, Verb } from './scene.ts';

/** A tier of the map: one of the guide's levels, or that no level is said. */
export type TierKey = MapLevel | 'unsaid';

/**
 * The tiers from top to bottom. Who binds the system from outside stands above those who lead it; then the chain of delivery runs down
 * to the people it serves.
 */
export const tierOrder: readonly { readonly key: TierKey; readonly label: string }[] = [
    { key: 'external', label: 'Outside the system' },
    { key: 'leadership', label: 'Leadership' },
    { key: 'middle', label: 'Middle' },
    { key: 'front-line', label: 'Front line' },
    { key: 'users', label: 'Users' },
    { key: 'public', label: 'Public' },
    { key: 'unsaid', label: 'Level not said' },
];

/** What stands on the map as one card: an actor, the unit, or a tier that is folded. */
export interface MapCard {
    /** The value of `data-node`. */
    readonly node: string;
    readonly tier: TierKey;
    readonly name: string;
    readonly role: string;
    readonly within: string;
    readonly unit: boolean;
    /** How many actors a folded tier stands for. */
    readonly folded?: number;
}

/** A relation between two cards, manager first where the plan says "reports to". */
export interface Link {
    readonly node: string;
    readonly from: number;
    readonly to: number;
    readonly kind: Kind;
    /** What it says, from manager to managed; not said where it stands for the relations of a folded tier. */
    readonly verb?: string;
    /** What a reader hears: "Governor appoints Board of Regents". */
    readonly sentence: string;
    readonly note: string;
    readonly broken: boolean;
    /** How many relations of the plan it stands for. */
    readonly count: number;
}

/** The map's content, folded where it must be. */
export interface MapModel {
    readonly cards: readonly MapCard[];
    readonly links: readonly Link[];
    readonly actors: readonly MapActor[];
    readonly relations: readonly MapRelation[];
    readonly tiers: ReadonlyMap<string, TierKey>;
    readonly folded: readonly { readonly key: TierKey; readonly label: string; readonly count: number }[];
    /** Whether tiers that should be open had to stay folded. */
    readonly tooManyOpen: boolean;
}

const wholeUpTo = 60;
const foldDownTo = 40;
const openAtMost = 200;

/** The name that people read. */
export function nameOf(actor: MapActor): string {
    return clean(actor.name ?? '') || clean(actor.id);
}

const sentenceVerb = (verb: Verb) => (verb === 'accounts' ? 'holds the account for' : verb);

/** A relation in words. */
export function sentenceOf(relation: MapRelation, names: ReadonlyMap<string, string>): string {
    return `${names.get(relation.from)} ${sentenceVerb(relation.verb)} ${names.get(relation.to)}`;
}

function tiersOf(actors: readonly MapActor[], relations: readonly MapRelation[]): Map<string, TierKey> {
    const levels = new Map(actors.map(actor => [actor.id, actor.level]));
    const managerOf = (id: string) => {
        const up = relations.find(
            r => (r.verb === 'reports to' && r.from === id) || (r.verb === 'manages' && r.to === id),
        );
        return up && (up.verb === 'reports to' ? up.to : up.from);
    };
    return new Map(
        actors.map(({ id, level, unit }) => [
            id,
            level ?? (unit ? (levels.get(managerOf(id) ?? '') ?? 'leadership') : 'unsaid'),
        ]),
    );
}

function foldedTiers(
    actors: readonly MapActor[],
    tiers: ReadonlyMap<string, TierKey>,
    open: readonly TierKey[],
): Set<TierKey> {
    const folded = new Set<TierKey>();
    if (actors.length <= wholeUpTo) return folded;
    const count = (key: TierKey) => actors.filter(actor => !actor.unit && tiers.get(actor.id) === key).length;
    const sizes = tierOrder.map(({ key }) => ({ key, count: count(key) })).sort((a, b) => b.count - a.count);
    let visible = actors.length;
    for (const { key, count: size } of sizes) {
        if (visible <= foldDownTo || size < 4) break;
        if (open.includes(key)) continue;
        folded.add(key);
        visible -= size - 1;
    }
    return folded;
}

/** Reads a scene into cards and links. Relations to nobody, and of somebody to themselves, are left to the principles. */
export function modelOf(scene: SystemMapScene): MapModel {
    const byId = new Map<string, MapActor>();
    for (const actor of scene.actors) if (!byId.has(actor.id)) byId.set(actor.id, actor);
    const actors = [...byId.values()];
    const names = new Map(actors.map(actor => [actor.id, nameOf(actor)]));
    const relations = scene.relations.filter(r => byId.has(r.from) && byId.has(r.to) && r.from !== r.to);
    const tiers = tiersOf(actors, relations);
    const wanted = foldedTiers(actors, tiers, scene.open ?? []);
    const visible = actors.filter(actor => actor.unit || !wanted.has(tiers.get(actor.id)!)).length;
    const tooManyOpen = visible > openAtMost;
    const fold = tooManyOpen ? foldedTiers(actors, tiers, []) : wanted;
    const cards: MapCard[] = [];
    const place = new Map<string, number>();
    for (const { key, label } of tierOrder) {
        const here = actors.filter(actor => tiers.get(actor.id) === key);
        const hidden = fold.has(key) ? here.filter(actor => !actor.unit) : [];
        for (const actor of here.filter(actor => !hidden.includes(actor))) {
            place.set(actor.id, cards.length);
            cards.push(cardOf(actor, key, names));
        }
        if (!hidden.length) continue;
        for (const actor of hidden) place.set(actor.id, cards.length);
        const list = hidden.map(actor => names.get(actor.id)).join(', ');
        cards.push({
            node: `tier:${key}`,
            tier: key,
            name: `${hidden.length} actors`,
            role: list,
            within: label,
            unit: false,
            folded: hidden.length,
        });
    }
    return {
        cards,
        links: linksOf(relations, place, names, cards),
        actors,
        relations,
        tiers,
        folded: cards
            .filter(card => card.folded)
            .map(card => ({ key: card.tier, label: card.within, count: card.folded! })),
        tooManyOpen,
    };
}

function cardOf(actor: MapActor, tier: TierKey, names: ReadonlyMap<string, string>): MapCard {
    const people = actor.unit?.people;
    const staff = people === undefined ? '' : `${people} ${people === 1 ? 'person' : 'people'}`;
    return {
        node: `${actor.unit ? 'unit' : 'actor'}:${actor.id}`,
        tier,
        name: names.get(actor.id)!,
        role: [staff, clean(actor.role ?? '')].filter(Boolean).join('. '),
        within: names.get(actor.within ?? '') ? `in ${names.get(actor.within!)}` : '',
        unit: !!actor.unit,
    };
}

function linksOf(
    relations: readonly MapRelation[],
    place: ReadonlyMap<string, number>,
    names: ReadonlyMap<string, string>,
    cards: readonly MapCard[],
): Link[] {
    const links = new Map<string, Link>();
    for (const relation of relations) {
        const upward = relation.verb === 'reports to';
        const from = place.get(upward ? relation.to : relation.from)!;
        const to = place.get(upward ? relation.from : relation.to)!;
        if (from === to) continue;
        const kind = kindOf(relation.verb);
        const broken = !!relation.broken;
        const folded = cards[from]!.folded || cards[to]!.folded;
        // "A manages B" and "B reports to A" are one line of management, whichever the plan writes.
        const verb = upward ? 'manages' : relation.verb;
        const key = folded ? `${from} ${to} ${kind} ${broken}` : `${from} ${to} ${verb}`;
        const known = links.get(key);
        // A folded tier speaks for many: what one of its relations notes would mislead.
        const note = folded && !broken ? '' : clean(relation.note ?? '');
        if (known) {
            const count = known.count + 1;
            links.set(key, {
                ...known,
                count: folded ? count : 1,
                broken: known.broken || broken,
                note: known.note || note,
            });
            continue;
        }
        const ends = upward ? [relation.to, relation.from] : [relation.from, relation.to];
        links.set(key, {
            node: folded
                ? `relation:${cards[from]!.node}:${kind}:${cards[to]!.node}`
                : `relation:${ends[0]}:${verb}:${ends[1]}`,
            from,
            to,
            kind,
            verb: folded ? undefined : sentenceVerb(verb),
            note,
            broken,
            count: 1,
            sentence: folded
                ? `${cards[from]!.within || cards[from]!.name}: ${kind}, ${cards[to]!.within || cards[to]!.name}`
                : sentenceOf(relation, names),
        });
    }
    return [...links.values()];
}
