/** `editor` follows the page; the others are plain colours for files, which many converters need. */
export type Theme = 'editor' | 'light' | 'dark';

/** The four surfaces a picture can stand on. */
export type Surface = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

type Row = readonly [light: string, dark: string, highContrast: string, highContrastLight: string];

const white = '#ffffff';
const black = '#000000';

/** Every colour of every picture, by what it means. A new picture uses these or adds a meaning, never a colour of its own. */
const colours = {
    canvas: [white, '#1e1e1e', black, white],
    ink: ['#17202e', '#eceff4', white, black],
    muted: ['#525f73', '#a9b2c0', white, black],
    /** Rules between columns, outlines of areas. */
    rule: ['#c3cbd9', '#48505e', white, black],
    /** Areas behind cards, and every second row. */
    band: ['#eef1f6', '#272b33', black, white],
    /** The quieter of two neighbouring areas. */
    bandSoft: ['#f8f9fb', '#21252b', black, white],
    /** The outline of an area: seen only where areas have no colour of their own. */
    bandLine: ['#eef1f6', '#272b33', '#8a8a8a', '#767676'],
    card: [white, '#2b313a', black, white],
    cardLine: ['#bcc5d6', '#4b5566', white, black],
    /** Outlines of what is not there yet. */
    absent: ['#8d97a8', '#7b8595', white, black],
    /** What stands out: the unit, the members. */
    accent: ['#0b5cad', '#5aa9f5', '#6fc3ff', '#0f4a85'],
    onAccent: [white, '#0b1726', black, white],
    /** People who are not members, marks without a judgment. */
    neutral: ['#566173', '#a3adbb', white, black],
    /** People who are out. */
    faded: ['#6c7686', '#8d97a5', '#bdbdbd', '#4a4a4a'],
    finding: ['#b5162d', '#ff7b8c', '#ff8f8f', '#b5200d'],
    onFinding: [white, black, black, white],
    better: ['#00785a', '#41c99b', '#4be58f', '#00603f'],
    worse: ['#b5162d', '#ff7b8c', '#ff8f8f', '#b5200d'],
    command: ['#28374d', '#d5dbe5', white, black],
    money: ['#0065a3', '#56b4f0', '#5ee6cf', '#00517f'],
    rules: ['#7a3896', '#cf95ea', '#e3a8ff', '#6b2a86'],
    voice: ['#ae4a05', '#f2a065', '#ffb26b', '#8f3b00'],
    service: ['#3d6b2c', '#93c97f', '#a4ef8a', '#2c5a1c'],
    oversight: ['#0b5cad', '#5aa9f5', '#6fc3ff', '#0f4a85'],
    /** The circles around a coalition, the innermost first, and the line between two of them. */
    ring1: ['#0a4f8a', '#8cc4ff', black, white],
    onRing1: [white, '#0b1726', white, black],
    ring2: ['#2f74ab', '#4c8ed1', black, white],
    onRing2: [white, black, white, black],
    ring3: ['#9cc3e0', '#2a5078', black, white],
    onRing3: ['#0b2136', white, white, black],
    ring4: ['#dbe9f5', '#1f3047', black, white],
    onRing4: ['#0b2136', white, white, black],
    ringLine: [white, '#1e1e1e', white, black],
    ratingR: ['#9e1b32', '#e0566b', '#e0566b', '#9e1b32'],
    onRatingR: [white, black, black, white],
    ratingYR: ['#f4a259', '#f4a259', '#f4a259', '#f4a259'],
    onRatingYR: ['#2b1a00', black, black, '#2b1a00'],
    ratingYG: ['#bfe3c8', '#bfe3c8', '#bfe3c8', '#bfe3c8'],
    onRatingYG: ['#0f2a17', black, black, '#0f2a17'],
    ratingG: ['#00798c', '#2aa9bb', '#2aa9bb', '#00798c'],
    onRatingG: [white, black, black, white],
} as const satisfies Record<string, Row>;

/** The meaning of a colour. */
export type Token = keyof typeof colours;

/** Every meaning, for tests and for pages. */
export const tokens = Object.keys(colours) as Token[];

const columnOf: Record<Surface, 0 | 1 | 2 | 3> = { light: 0, dark: 1, 'high-contrast': 2, 'high-contrast-light': 3 };

/** The plain colour of a token on a surface. */
export function colourOn(surface: Surface, token: Token): string {
    return colours[token][columnOf[surface]];
}

const variable = (token: Token) => `--delivery-${token.replace(/[A-Z]+/g, part => `-${part.toLowerCase()}`)}`;

/**
 * The value that a drawing writes for a colour. In the editor it is a variable with the light colour behind it, as an attribute and not
 * as a style, so that a page that forbids inline styles shows it all the same.
 */
export function colour(theme: Theme, token: Token): string {
    return theme === 'editor' ? `var(${variable(token)}, ${colourOn('light', token)})` : colourOn(theme, token);
}

/** The style sheet that gives a page's pictures their colours, following the classes that VS Code puts on the body. */
export function pageThemeCss(): string {
    const declare = (surface: Surface) =>
        tokens.map(token => `${variable(token)}:${colourOn(surface, token)}`).join(';');
    const own = (surface: Surface) =>
        surface.startsWith('high')
            ? ''
            : `;--delivery-canvas:var(--vscode-editor-background, ${colourOn(surface, 'canvas')})`;
    return (['light', 'dark', 'high-contrast', 'high-contrast-light'] as const)
        .map(surface => `body.vscode-${surface}{${declare(surface)}${own(surface)}}`)
        .join('\n');
}

/** The style sheet that gives a document's pictures their colours: dark where its reader prefers that, light on paper. */
export function documentThemeCss(): string {
    const declare = (surface: Surface) =>
        `:root{${tokens.map(token => `${variable(token)}:${colourOn(surface, token)}`).join(';')}}`;
    return [
        declare('light'),
        `@media screen and (prefers-color-scheme: dark){${declare('dark')}}`,
        `@media screen and (prefers-contrast: more){${declare('high-contrast-light')}}`,
    ].join('\n');
}
