import { drawPicture, picturesOf } from '../pictures/catalogue.ts';
import type { Drawing } from '../pictures/picture.ts';
import { withEmbeddedFont } from '../pictures/text/embed.ts';
import type { PlanFile } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import {
    type DrawParams,
    type DrawResult,
    drawRequest,
    type ExportParams,
    type ExportResult,
    exportRequest,
    type PicturesParams,
    type PicturesResult,
    picturesRequest,
} from '../protocol.ts';
import type { EditorServices } from './module.ts';
import { inFile } from './places.ts';
import { onRequest } from './requests.ts';

/** Makes a PDF file of a picture; tells what the file cannot show, and what whoever opens it should know. */
export type MakePdf = (
    drawing: Drawing,
) => Promise<{ bytes: Uint8Array; missing: readonly string[]; note?: string | undefined }>;

/** Answers the preview: which pictures there are, and each of them, drawn for the page or for a file. */
export function servePictures(services: EditorServices, makePdf?: MakePdf): void {
    onRequest(services, picturesRequest, async ({ uri }: PicturesParams, cancel): Promise<PicturesResult> => {
        const plan = await services.plans.planFor(uri, cancel);
        if (!plan) return { pictures: [] };
        return {
            plan: plan.system ? plan.root.uri : undefined,
            pictures: picturesOf(plan).map(({ id, title, group, empty }) => ({ id, title, group, empty })),
        };
    });

    onRequest(services, drawRequest, async ({ uri, picture }: DrawParams, cancel): Promise<DrawResult | null> => {
        const plan = await services.plans.planFor(uri, cancel);
        const drawing = plan && (await drawPicture(plan, picture, { theme: 'editor', confidential: true }));
        if (!plan || !drawing) return null;
        const damaged = damagedFile(plan);
        const first = damaged?.form[0];
        return {
            picture,
            title: drawing.title,
            svg: drawing.svg,
            description: drawing.description,
            places: Object.fromEntries([...drawing.places].map(([node, place]) => [node, inFile(place)])),
            problem: damaged &&
                first && {
                    message: first.message,
                    place: inFile({ file: damaged, offset: first.offset, length: first.length }),
                },
        };
    });

    onRequest(services, exportRequest, async (asked: ExportParams, cancel): Promise<ExportResult | null> => {
        const plan = await services.plans.planFor(asked.uri, cancel);
        // Only a clear yes lets judgments about people out.
        const options = { theme: 'light', confidential: asked.confidential === true } as const;
        const drawing = plan && (await drawPicture(plan, asked.picture, options));
        if (!plan || !drawing) return null;
        const { title, svg, width, height, withheld } = await withEmbeddedFont(drawing);
        const problem = damagedFile(plan)?.form[0]?.message;
        const made = asked.pdf === true ? await makePdf?.(drawing) : undefined;
        return {
            plan: plan.root.uri,
            title,
            svg,
            width,
            height,
            withheld,
            problem,
            makesPdf: makePdf !== undefined,
            pdf: made && bytesAsText(made.bytes),
            note: made && noteOf(made),
        };
    });
}

/** What whoever opens a PDF should know. */
function noteOf({ missing, note }: Awaited<ReturnType<MakePdf>>): string | undefined {
    const lacking = missing.length > 0 && `It shows � for what its typeface lacks: ${missing.slice(0, 12).join(' ')}.`;
    return [note, lacking].filter(Boolean).join(' ') || undefined;
}

/** Bytes as they travel in a message: in base 64. */
function bytesAsText(bytes: Uint8Array): string {
    let text = '';
    // In parts, because a call takes only so many arguments.
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
}

/** The first file of a plan that has damage of form, so that its pictures may lack something. */
function damagedFile(plan: Plan): PlanFile | undefined {
    return plan.members.map(({ file }) => file).find(file => file.form.length > 0);
}
