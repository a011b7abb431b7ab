import type { Token } from '../theme.ts';
import type { Verb } from './scene.ts';

/** What a relation is about; each kind has its own line, head and colour. */
export type Kind = 'command' | 'oversight' | 'money' | 'rules' | 'voice' | 'service';

/** The shape at the end of a line. */
export type Head = 'triangle' | 'square' | 'diamond' | 'bar' | 'open' | 'ring';

/** How a kind is drawn and named. */
export interface KindLook {
    readonly kind: Kind;
    readonly label: string;
    readonly ink: Token;
    readonly width: number;
    readonly dash?: string;
    readonly cap?: 'round';
    readonly head: Head;
}

/** All kinds, in the order of the legend. */
export const kinds: readonly KindLook[] = [
    { kind: 'command', label: 'Command', ink: 'command', width: 2, head: 'triangle' },
    { kind: 'oversight', label: 'Delivery oversight', ink: 'oversight', width: 2, dash: '11 4 2.5 4', head: 'square' },
    { kind: 'money', label: 'Money', ink: 'money', width: 2, dash: '7 4.5', head: 'diamond' },
    { kind: 'rules', label: 'Rules', ink: 'rules', width: 2, dash: '15 5', head: 'bar' },
    { kind: 'voice', label: 'Voice', ink: 'voice', width: 2.2, dash: '0.1 5.2', cap: 'round', head: 'open' },
    { kind: 'service', label: 'Service', ink: 'service', width: 1.3, head: 'ring' },
];

const kindByVerb: Record<Verb, Kind> = {
    manages: 'command',
    'reports to': 'command',
    governs: 'command',
    appoints: 'command',
    oversees: 'oversight',
    accounts: 'oversight',
    funds: 'money',
    regulates: 'rules',
    advises: 'voice',
    influences: 'voice',
    represents: 'voice',
    serves: 'service',
};

/** The kind of a relation. */
export function kindOf(verb: Verb): Kind {
    return kindByVerb[verb];
}

/** How a kind is drawn. */
export function lookOf(kind: Kind): KindLook {
    return kinds.find(look => look.kind === kind)!;
}
