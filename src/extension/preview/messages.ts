import type { FromPage } from '../../protocol.ts';

/**
 * Reads a message from the page. A page is no place to trust: whatever is not exactly one of the messages of the
 * protocol is dropped.
 */
export function readFromPage(message: unknown): FromPage | undefined {
    if (typeof message !== 'object' || message === null) return undefined;
    const said = message as Record<string, unknown>;
    switch (said.type) {
        case 'ready':
        case 'openProblem':
        case 'export':
            return { type: said.type };
        case 'shown': {
            const { revision, picture, title, nodes } = said;
            const sound = Number.isSafeInteger(revision) && isName(picture) && typeof title === 'string';
            if (!sound || !Array.isArray(nodes) || !nodes.every(isName)) return undefined;
            return { type: 'shown', revision: revision as number, picture, title, nodes };
        }
        case 'open':
            return isName(said.node) ? { type: 'open', node: said.node } : undefined;
        case 'point':
            if (said.node === undefined) return { type: 'point' };
            return isName(said.node) ? { type: 'point', node: said.node } : undefined;
        case 'pick':
            return isName(said.picture) ? { type: 'pick', picture: said.picture } : undefined;
        case 'pin':
            return typeof said.pinned === 'boolean' ? { type: 'pin', pinned: said.pinned } : undefined;
        case 'image': {
            const png = bytesOf(said.png);
            return isCount(said.id) && png && isPng(png) ? { type: 'image', id: said.id, png } : undefined;
        }
        case 'noImage':
            if (!isCount(said.id) || !isName(said.reason)) return undefined;
            return { type: 'noImage', id: said.id, reason: said.reason };
        default:
            return undefined;
    }
}

function isCount(value: unknown): value is number {
    return Number.isSafeInteger(value);
}

/** Bytes, in whichever of their forms the way from the page has brought them. */
function bytesOf(value: unknown): Uint8Array | undefined {
    if (value instanceof Uint8Array) return value;
    return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Nothing else may be written to a disk on the page's word. */
function isPng(bytes: Uint8Array): boolean {
    return pngStart.every((byte, i) => bytes[i] === byte);
}

/** What makes a preview the same after the window was loaded again. */
export interface Kept {
    readonly uri: string;
    readonly picture?: string;
    readonly pinned: boolean;
}

/** Reads what the page has kept over a reload. */
export function readKept(state: unknown): Kept | undefined {
    if (typeof state !== 'object' || state === null) return undefined;
    const { uri, picture, pinned } = state as Record<string, unknown>;
    if (typeof uri !== 'string' || !/^[a-z][\w+.-]*:/i.test(uri)) return undefined;
    return { uri, picture: isName(picture) ? picture : undefined, pinned: pinned === true };
}

function isName(value: unknown): value is string {
    return typeof value === 'string' && value.length > 0 && value.length < 1000;
}
