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
    /** The command that shows a picture of a plan, given `{ uri, picture }`. */
    readonly pictureCommand?: string;
    /** The command that begins a plan in a file that is open, given its URI. */
    readonly beginCommand?: string;
    /** Whether the editor holds `delivery.json` against its schema by itself. */
    readonly settingsSchema?: boolean;
    /** Whether the client answers the server's requests for files, of every kind that it can read. */
    readonly files?: boolean;
    /** The command that offers what can be written at the cursor, to be called where one offer leads to the next. */
    readonly offerCommand?: string;
    /** Whether the client is to be told when plans have changed, as one that shows pictures wants to be. */
    readonly changes?: boolean;
}

// What a server asks of the client that cannot read files itself: because it runs in a browser, or because they are on
// no disk. None of these fails because of a file.

/** Request from the server: the texts of files, in the order of the question. */
export const readTextsRequest = 'delivery/fs/readTexts';
export interface ReadTextsParams {
    readonly uris: readonly string[];
}
export interface ReadTextsResult {
    readonly texts: readonly (string | UnreadText)[];
}
export interface UnreadText {
    readonly problem: 'missing' | 'unreadable';
    /** A plain half-sentence: "is a folder". */
    readonly why: string;
}

/** Request from the server: what stands at a URI; neither file nor folder where there is nothing. */
export const statRequest = 'delivery/fs/stat';
export interface StatParams {
    readonly uri: string;
}
export interface StatResult {
    readonly isFile: boolean;
    readonly isDirectory: boolean;
}

/** Request from the server: what a folder holds; nothing where there is no such folder. */
export const readFolderRequest = 'delivery/fs/readFolder';
export interface ReadFolderParams {
    readonly uri: string;
}
export interface ReadFolderResult {
    readonly entries: readonly ({ readonly name: string } & StatResult)[];
}

/** Request from the server: all plans in a folder and the folders in it. */
export const findPlansRequest = 'delivery/fs/findPlans';
export interface FindPlansParams {
    readonly uri: string;
}
export interface FindPlansResult {
    readonly uris: readonly string[];
    /** Whether there was too much to look at all of it. */
    readonly cut?: boolean;
}

/** Request from a server in a browser: the layout engine, as a script; it is large, and not every plan is drawn. */
export const engineRequest = 'delivery/engine';
export interface EngineResult {
    readonly script: string;
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
    /** Whether it is wanted as PDF, too. */
    readonly pdf?: boolean;
}
export interface ExportResult {
    /** The plan's own file. */
    readonly plan: string;
    readonly title: string;
    /** A whole document, with its typeface inside. */
    readonly svg: string;
    readonly width: number;
    readonly height: number;
    /** Whether this server makes PDF files; one in a browser does not. */
    readonly makesPdf: boolean;
    /** The PDF that was asked for, in base 64. */
    readonly pdf?: string;
    /** What whoever opens the PDF should know, in sentences. */
    readonly note?: string;
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
    /** What principles leave for later, which is not counted. */
    readonly later: readonly GuideQuestionState[];
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
    /** The text for reading, where it takes the place of more than it adds: `purpose "…"`. */
    readonly writes?: string;
}

/** The tables that are exchanged with spreadsheets. */
export type TableName = 'coalition' | 'actors';

/** Request: what the plan of a file has to exchange; null for a file that is not known. */
export const tablesRequest = 'delivery/tables';
export interface TablesParams {
    readonly uri: string;
}
export interface TablesResult {
    /** The plan's own file. */
    readonly plan: string;
    readonly coalitions: readonly { readonly name: string; readonly title: string }[];
}

/** Request: a coalition, or the actors of a plan, as CSV; null where there is no such thing. */
export const exportTableRequest = 'delivery/exportTable';
export interface ExportTableParams {
    readonly uri: string;
    readonly table: TableName;
    /** The name of the coalition. */
    readonly coalition?: string;
    /** Whether judgments about people are in it, and what only private imports hold. */
    readonly confidential: boolean;
}
export interface ExportTableResult {
    /** Empty where nothing of it may be shown. */
    readonly csv: string;
    /** Says what is left out because it is confidential. */
    readonly withheld?: string;
}

/** Request: what to change in a plan so that it holds what a table says; null for a file that is not known. */
export const importTableRequest = 'delivery/importTable';
export interface ImportTableParams {
    readonly uri: string;
    readonly table: TableName;
    /** The text of the table. */
    readonly text: string;
    readonly coalition?: string;
    /** What columns are, by their letters, where somebody has said it. */
    readonly columns?: Readonly<Record<string, string>>;
    /** Whether those who are in the plan already change to what the table says of them. */
    readonly update: boolean;
}
export interface ImportTableResult {
    /** Why nothing can be imported, and what to do. */
    readonly problem?: string;
    readonly changes: readonly { readonly uri: string; readonly edits: readonly { range: Range; newText: string }[] }[];
    /** What it does, in sentences. */
    readonly summary: readonly string[];
    /** What somebody should look at, each a sentence with its row and column. */
    readonly messages: readonly string[];
    /** Whether the plan says of somebody otherwise than the table, and would stay as it is. */
    readonly differs: boolean;
}

/** Request: what a table looks like, and what its columns are taken for, before it is imported. */
export const previewTableRequest = 'delivery/previewTable';
export interface PreviewTableParams {
    readonly table: TableName;
    readonly text: string;
    readonly columns: Readonly<Record<string, string>>;
}
export interface PreviewTableResult {
    readonly columns: readonly ImportColumn[];
    readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
    /** How many rows there are. */
    readonly count: number;
    /** All that a column can be. */
    readonly meanings: readonly string[];
    /** Why nobody can be imported like this. */
    readonly problem?: string;
}
/** How a column of a table is read. */
export interface ImportColumn {
    /** As a spreadsheet names it: B. */
    readonly letters: string;
    readonly heading: string;
    readonly meaning: string;
    readonly how: 'known' | 'near' | 'unknown' | 'chosen';
}

/** What the page of an import shows, and what it says. */
export interface ToImportPage {
    readonly preview: PreviewTableResult;
    /** What the import would do. */
    readonly outcome: string;
    readonly messages: readonly string[];
}
export type FromImportPage =
    | { readonly type: 'ready' | 'import' | 'cancel' }
    | { readonly type: 'choose'; readonly column: string; readonly meaning: string };

/** Request: a plan to begin with. */
export const newPlanRequest = 'delivery/newPlan';
export interface NewPlanParams {
    /** What the system is called. */
    readonly title: string;
    readonly sector?: string;
    /** Whether it is to be short: the system and a first aspiration, without the other parts and most questions. */
    readonly short?: boolean;
}
export interface NewPlanResult {
    /** The name of the system. */
    readonly name: string;
    /** What its file is called, without an ending. */
    readonly fileName: string;
    readonly text: string;
}

/** Configuration section and keys, read by the server through `workspace/configuration`. */
export const configurationSection = 'delivery';
export interface Configuration {
    /** A date to judge plans on instead of today: `2012-09`. Empty for today. */
    readonly asOf: string;
    /** What is counted over blocks, by kind: all that is not switched off. */
    readonly codeLens?: Readonly<Record<string, boolean>>;
    /** What is shown beside lines, by kind: all that is not switched off. */
    readonly inlayHints?: Readonly<Record<string, boolean>>;
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
    /** Another picture has been picked and is being drawn: the one on the sheet is not it. Without a title that is over. */
    | { readonly type: 'drawing'; readonly title?: string }
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
