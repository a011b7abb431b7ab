import type { FromPage, ToPage } from '../protocol.ts';
import { pngOf } from './image.ts';
import { nodesIn, showPicture } from './picture.ts';
import { PanZoom, type View } from './view.ts';

/** What the page keeps while it is hidden and over a reload of the window. */
interface Kept {
    uri?: string;
    picture?: string;
    pinned?: boolean;
    /** How each picture was looked at. */
    views?: Record<string, View>;
}

declare function acquireVsCodeApi(): {
    postMessage(message: FromPage): void;
    getState(): Kept | undefined;
    setState(state: Kept): void;
};

const host = acquireVsCodeApi();
const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const stage = byId('stage');
const sheet = byId('sheet');
const said = byId('said');
const live = byId('live');
const drawing = byId('drawing');
const problem = byId<HTMLButtonElement>('problem');
const picker = byId<HTMLSelectElement>('picker');
const pin = byId<HTMLButtonElement>('pin');

let kept: Kept = host.getState() ?? {};
let shown: string | undefined;
let highlighted: string | undefined;
/** Where something was highlighted by a click here, it is in sight already. */
let clicked: string | undefined;

const keep = (change: Kept) => {
    kept = { ...kept, ...change };
    host.setState(kept);
};

const panZoom = new PanZoom(stage, sheet, () => {
    byId('zoom').textContent = `${Math.round(panZoom.zoom * 100)}%`;
    byId('fit').setAttribute('aria-pressed', String(panZoom.fitted));
    if (shown) keep({ views: { ...kept.views, [shown]: panZoom.view } });
});

function nodeOf(target: EventTarget | null): SVGElement | undefined {
    return target instanceof Element ? (target.closest<SVGElement>('[data-node]') ?? undefined) : undefined;
}

/** The node under a point, or very near: lines are thinner than a hand is steady. */
function nodeNear(event: MouseEvent): SVGElement | undefined {
    const direct = nodeOf(event.target);
    if (direct) return direct;
    for (const distance of [3, 6]) {
        for (let turn = 0; turn < 8; turn++) {
            const angle = (turn * Math.PI) / 4;
            const x = event.clientX + distance * Math.cos(angle);
            const y = event.clientY + distance * Math.sin(angle);
            const found = nodeOf(document.elementFromPoint(x, y));
            if (found) return found;
        }
    }
    return undefined;
}

function open(node: SVGElement | undefined): void {
    const id = node?.dataset.node;
    if (!id) return;
    clicked = id;
    host.postMessage({ type: 'open', node: id });
}

function highlight(id: string | undefined): void {
    highlighted = id;
    let first: SVGElement | undefined;
    for (const node of nodesIn(sheet)) {
        const on = id !== undefined && node.dataset.node === id;
        node.classList.toggle('highlight', on);
        if (on) first ??= node;
    }
    if (first && id !== clicked) bringIntoSight(first);
    clicked = undefined;
}

/** Scrolls only where most of the node is out of sight, and never while the picture is whole on the stage. */
function bringIntoSight(node: SVGElement): void {
    const box = node.getBoundingClientRect();
    const room = stage.getBoundingClientRect();
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    if (x > room.left && x < room.right && y > room.top && y < room.bottom) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    stage.scrollBy({ left: x - (room.left + room.right) / 2, top: y - (room.top + room.bottom) / 2, behavior });
}

function say(text: string): void {
    sheet.hidden = true;
    said.hidden = false;
    said.textContent = text;
}

/** While another picture is drawn, the one on the sheet is only a shadow of it, under its name. */
function showDrawing({ title }: ToPage & { type: 'drawing' }): void {
    sheet.classList.toggle('waiting', title !== undefined);
    drawing.hidden = title === undefined;
    const text = title === undefined ? '' : title === '' ? 'Drawing …' : `Drawing “${title}” …`;
    drawing.textContent = text;
    if (text) live.textContent = text;
}

function draw(message: ToPage & { type: 'draw' }): void {
    let size: { width: number; height: number };
    try {
        size = showPicture(sheet, message);
    } catch (error) {
        say(`The picture could not be shown: ${error instanceof Error ? error.message : String(error)}`);
        return;
    }
    said.hidden = true;
    sheet.hidden = false;
    const another = shown !== message.picture;
    shown = another ? undefined : shown;
    panZoom.resize(size);
    if (another) {
        live.textContent = message.title;
        panZoom.look(kept.views?.[message.picture] ?? { fit: true });
        shown = message.picture;
    }
    clicked = highlighted;
    highlight(highlighted);
    const nodes = [...new Set(nodesIn(sheet).map(node => node.dataset.node!))];
    const { revision, picture, title } = message;
    host.postMessage({ type: 'shown', revision, picture, title, nodes });
}

function showPictures({ pictures, picture, uri, pinned }: ToPage & { type: 'pictures' }): void {
    keep({ uri, picture, pinned });
    pin.setAttribute('aria-pressed', String(pinned));
    const groups = groupsOf(pictures);
    const words = (element: Element) => element.outerHTML;
    const same = [...picker.children].map(words).join('\n');
    if (same !== groups.map(words).join('\n')) picker.replaceChildren(...groups);
    picker.value = picture;
    picker.disabled = pictures.length === 0;
}

/** The pictures under their headings; those that have nothing to show yet come last, because they only say what to write. */
function groupsOf(pictures: (ToPage & { type: 'pictures' })['pictures']): HTMLElement[] {
    const groups = new Map<string, HTMLOptGroupElement>();
    const empties = document.createElement('optgroup');
    empties.label = 'Nothing to show yet';
    for (const { id, title, group = 'Pictures', empty } of pictures) {
        const own = empty ? empties : (groups.get(group) ?? document.createElement('optgroup'));
        if (!empty && !groups.has(group)) {
            own.label = group;
            groups.set(group, own);
        }
        own.append(new Option(title, id));
    }
    return empties.children.length > 0 ? [...groups.values(), empties] : [...groups.values()];
}

/** What stands in backticks is from the plan's text. */
function codeOf(text: string): HTMLElement {
    const code = document.createElement('code');
    code.textContent = text;
    return code;
}

function showProblem({ message, kept: dimmed }: ToPage & { type: 'problem' }): void {
    problem.hidden = message === undefined;
    sheet.classList.toggle('dimmed', dimmed === true);
    const words = problem.querySelector('span')!;
    const text = message === undefined ? '' : dimmed ? `Not up to date: ${message}` : message;
    if (problem.title === text) return;
    words.replaceChildren(...text.split('`').map((part, i) => (i % 2 ? codeOf(part) : part)));
    problem.title = text;
    live.textContent = text;
}

async function makeImage({ id, svg, width, height }: ToPage & { type: 'makeImage' }): Promise<void> {
    try {
        host.postMessage({ type: 'image', id, png: await pngOf(svg, width, height) });
    } catch (error) {
        host.postMessage({ type: 'noImage', id, reason: error instanceof Error ? error.message : String(error) });
    }
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.type) {
        case 'pictures':
            showPictures(data);
            break;
        case 'draw':
            draw(data);
            break;
        case 'drawing':
            showDrawing(data);
            break;
        case 'say':
            shown = undefined;
            say(data.text);
            break;
        case 'problem':
            showProblem(data);
            break;
        case 'highlight':
            highlight(data.node);
            break;
        case 'makeImage':
            void makeImage(data);
            break;
        case 'activate':
            open(nodesIn(sheet).find(node => node.dataset.node === data.node));
            break;
    }
});

stage.addEventListener('click', event => open(nodeNear(event)));
stage.addEventListener('focusin', event =>
    host.postMessage({ type: 'point', node: nodeOf(event.target)?.dataset.node }),
);
stage.addEventListener('focusout', () => host.postMessage({ type: 'point' }));
problem.addEventListener('click', () => host.postMessage({ type: 'openProblem' }));
picker.addEventListener('change', () => host.postMessage({ type: 'pick', picture: picker.value }));
pin.addEventListener('click', () =>
    host.postMessage({ type: 'pin', pinned: pin.getAttribute('aria-pressed') !== 'true' }),
);
byId('export').addEventListener('click', () => host.postMessage({ type: 'export' }));
byId('in').addEventListener('click', () => panZoom.zoomBy(1.25));
byId('out').addEventListener('click', () => panZoom.zoomBy(0.8));
byId('zoom').addEventListener('click', () => panZoom.zoomBy(1 / panZoom.zoom));
byId('fit').addEventListener('click', () => panZoom.fit());
window.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === picker) return;
    const node = nodeOf(event.target);
    if (event.key === '+' || event.key === '=') panZoom.zoomBy(1.25);
    else if (event.key === '-' || event.key === '−') panZoom.zoomBy(0.8);
    else if (event.key === '0') panZoom.fit();
    else if (event.key === 'Enter' && node) open(node);
    else return;
    event.preventDefault();
});

host.postMessage({ type: 'ready' });
