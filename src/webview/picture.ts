import type { ToPage } from '../protocol.ts';
import { morph } from './morph.ts';

/** The nodes of the picture on show. */
export function nodesIn(sheet: Element): SVGElement[] {
    return [...sheet.querySelectorAll<SVGElement>('[data-node]')];
}

type Drawn = Pick<ToPage & { type: 'draw' }, 'svg' | 'title' | 'description' | 'nodes'>;

/**
 * Brings a drawing, as the server drew it, onto the sheet.
 *
 * @returns its size in its own pixels
 * @throws where it is no SVG
 */
export function showPicture(sheet: Element, drawn: Drawn): { width: number; height: number } {
    const parsed = new DOMParser().parseFromString(drawn.svg, 'image/svg+xml');
    const next = parsed.documentElement;
    if (next.nodeName !== 'svg' || parsed.querySelector('parsererror')) throw new Error('The server sent no picture.');
    makeUsable(next, drawn);
    const here = sheet.querySelector('svg');
    if (here) morph(here, next);
    else sheet.replaceChildren(document.importNode(next, true));
    const [, , width = 0, height = 0] = (next.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
    return { width, height };
}

/** An image for reading becomes something to work with: its nodes can be reached, and say what they are and lead to. */
function makeUsable(svg: Element, { title, description, nodes }: Drawn): void {
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', title);
    svg.setAttribute('aria-description', description);
    svg.removeAttribute('aria-labelledby');
    // Named by attributes now: as elements they would pop up wherever the pointer rests on the canvas.
    for (const child of [...svg.children]) if (child.nodeName === 'title' || child.nodeName === 'desc') child.remove();
    const known = new Set(nodes);
    for (const node of svg.querySelectorAll('[data-node]')) {
        const id = node.getAttribute('data-node')!;
        if (!known.has(id)) {
            // It stands for nothing in the text, so there is nowhere to go.
            node.removeAttribute('data-node');
            continue;
        }
        node.setAttribute('tabindex', '0');
        node.setAttribute('role', 'link');
        const label = [...node.children].find(({ nodeName }) => nodeName === 'title')?.textContent;
        node.setAttribute('aria-label', label || id);
    }
}
