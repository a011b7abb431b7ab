import type { Range } from 'vscode-languageserver-types';

/**
 * Everything that client and server say to each other beyond the language-server protocol. Both sides use these names
 * and types and no others; the preview's page has its own messages at the end.
 */

/** What the client tells the server when it starts, each where it applies. */
export interface InitializationOptions {
    /** Where the client has the principles' pages, as a URL that ends in a slash. */
    readonly pages?: string;
    /** The command that shows the page of a principle, given the principle's id, for links in hovers. */
    readonly explainCommand?: string;
    /** Whether the editor holds `delivery.json` against its schema by itself. */
    readonly settingsSchema?: boolean;
}

/** A place in a file, as the language-server protocol writes it. */
export interface PlaceInFile {
    readonly uri: string;
    readonly range: Range;
}

/** A picture that a plan can give. */
export interface PictureEntry {
    /** Its id, for example `system-map` or `power-map/ReadinessCoalition`. */
    readonly id: string;
    /** What a picker shows: "Capacity review — Baseline". */
    readonly title: string;
    /** The heading under which a picker shows it: "1A Aspirations". */
    readonly group?: string;
    /** True where the plan has nothing to show in it yet. */
    readonly empty: boolean;
}

/** Request: the pictures of the plan that a file belongs to. */
export const picturesRequest = 'delivery/pictures';
export interface PicturesParams {
    readonly uri: string;
}
export interface PicturesResult {
    /** The plan's own file; absent for a file that belongs to no plan. */
    readonly plan?: string;
    readonly pictures: readonly PictureEntry[];
}

/** Request: a picture of the plan that a file belongs to, drawn for the editor; null where it gives no such picture. */
export const drawRequest = 'delivery/draw';
export interface DrawParams {
    readonly uri: string;
    readonly picture: string;
}
export interface DrawResult {
    readonly picture: string;
    readonly title: string;
    readonly svg: string;
    readonly description: string;
    /** Where each node of the picture (`data-node`) stands in the text. */
    readonly places: Readonly<Record<string, PlaceInFile>>;
    /** Set where the plan has damage of form, so that the picture may lack something: the first of it, in words. */
    readonly problem?: { readonly message: string; readonly place: PlaceInFile };
}

/** Request: a picture of the plan that a file belongs to, as a file that is given away; null where it gives no such picture. */
export const exportRequest = 'delivery/export';
export interface ExportParams {
    readonly uri: string;
    readonly picture: string;
    /** Whether judgments about people are in it, and what only private imports hold. */
    readonly confidential: boolean;
}
export interface ExportResult {
    /** The plan's own file. */
    readonly plan: string;
    readonly title: string;
    /** A whole document, with its typeface inside. */
    readonly svg: string;
    readonly width: number;
    readonly height: number;
    /** Says that something is left out because it is confidential, and what. */
    readonly withheld?: string;
    /** Set where the plan has damage of form, so that the picture may lack something: the first of it, in words. */
    readonly problem?: string;
}

/** Request: a picture of a plan that is no file; null where its text says more than a picture of it would. */
export const drawTextRequest = 'delivery/drawText';
export interface DrawTextParams {
    readonly text: string;
    /** The picture that is wanted; without, the first that shows something. */
    readonly picture?: string;
}
export interface DrawTextResult {
    readonly title?: string;
    readonly svg?: string;
    /** What is wrong with the text, or why there is no picture, in words. */
    readonly problem?: string;
}

/** Notification from the server: plans have changed, and with them their pictures. */
export const changedNotification = 'delivery/changed';
export interface ChangedParams {
    /** The files of the changed plans. */
    readonly uris: readonly string[];
}

/** Request: the guide's questions, held against the plan that a file belongs to; null for a file of no plan. */
export const guideRequest = 'delivery/guide';
export interface GuideParams {
    readonly uri: string;
}
export interface GuideResult {
    /** The plan's own file. */
    readonly plan: string;
    readonly title: string;
    readonly modules: readonly GuideModuleState[];
}

/** How many questions stand how. */
export interface GuideCounts {
    readonly answered: number;
    readonly open: number;
    readonly setAside: number;
}
export interface GuideModuleState {
    /** `1A`. */
    readonly id: string;
    readonly title: string;
    readonly counts: GuideCounts;
    readonly steps: readonly GuideStepState[];
}
export interface GuideStepState {
    readonly title: string;
    readonly questions: readonly GuideQuestionState[];
}
export interface GuideQuestionState {
    /** The id by which it is set aside: `ask/moral-purpose`. */
    readonly id: string;
    readonly text: string;
    readonly guide: { readonly where: string; readonly quote: string };
    readonly standing: 'answered' | 'open' | 'set-aside';
    /** What answers it, or why it is set aside, or what is still missing, in a few words. */
    readonly says?: string;
    /** Where the plan answers it, or where it is set aside. */
    readonly places: readonly PlaceInFile[];
    /** The ready text of an open question, and where it goes. */
    readonly insert?: GuideInsert;
    /** What sets it aside: a waiver whose reason is still to be written. */
    readonly setAside?: GuideInsert;
}
export interface GuideInsert extends PlaceInFile {
    readonly text: string;
    /** Where in the text the cursor goes. */
    readonly cursor?: number;
}

/** Configuration section and keys, read by the server through `workspace/configuration`. */
export const configurationSection = 'delivery';
export interface Configuration {
    /** A date to judge plans on instead of today: `2012-09`. Empty for today. */
    readonly asOf: string;
}

/** What the preview's page tells the extension. */
export type FromPage =
    /** The page is new: it shows nothing and knows nothing yet. */
    | { readonly type: 'ready' }
    | {
          readonly type: 'shown';
          readonly revision: number;
          readonly picture: string;
          readonly title: string;
          readonly nodes: readonly string[];
      }
    /** The text of this node is wanted. */
    | { readonly type: 'open'; readonly node: string }
    /** The keyboard has come to this node, or has left it. */
    | { readonly type: 'point'; readonly node?: string }
    | { readonly type: 'openProblem' }
    | { readonly type: 'pick'; readonly picture: string }
    | { readonly type: 'pin'; readonly pinned: boolean }
    /** The ways to copy or save the picture are wanted. */
    | { readonly type: 'export' }
    /** An image that was asked for: the bytes of a PNG file. */
    | { readonly type: 'image'; readonly id: number; readonly png: Uint8Array }
    | { readonly type: 'noImage'; readonly id: number; readonly reason: string };

/** What the extension tells the preview's page. */
export type ToPage =
    /** What can be picked and what is; the page also keeps it, so that the preview is there again after a reload. */
    | {
          readonly type: 'pictures';
          readonly uri: string;
          readonly pinned: boolean;
          readonly pictures: readonly PictureEntry[];
          readonly picture: string;
      }
    | {
          readonly type: 'draw';
          readonly revision: number;
          readonly picture: string;
          readonly title: string;
          readonly svg: string;
          readonly description: string;
          /** The nodes that have a place in the text. */
          readonly nodes: readonly string[];
      }
    /** There is no picture to show, and this says why. */
    | { readonly type: 'say'; readonly text: string }
    /** The plan has damage; where its picture was kept from before, it is dimmed. Without a message all is well again. */
    | { readonly type: 'problem'; readonly message?: string; readonly kept?: boolean }
    /** The cursor stands in the text of this node. */
    | { readonly type: 'highlight'; readonly node?: string }
    /** Make a PNG file of a whole SVG document, so many pixels wide and high. */
    | {
          readonly type: 'makeImage';
          readonly id: number;
          readonly svg: string;
          readonly width: number;
          readonly height: number;
      }
    /** Behave as if the node had been clicked; for tests and for other extensions. */
    | { readonly type: 'activate'; readonly node: string };
