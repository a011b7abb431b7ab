import type { DrawnFences } from './drawn-fences.ts';
import { fenceHtml } from './fence-html.ts';

/** The part of markdown-it that is used here. */
interface Token {
    readonly type: string;
    readonly info: string;
    readonly content: string;
}
type Rule = (tokens: Token[], index: number, options: unknown, env: unknown, renderer: Renderer) => string;
interface Renderer {
    readonly rules: Record<string, Rule | undefined>;
    renderAttrs(token: Token): string;
    renderToken(tokens: Token[], index: number, options: unknown): string;
}
export interface MarkdownIt {
    readonly renderer: Renderer;
}

/** Has a Markdown renderer draw fences that hold plans: ` ```delivery `, or ` ```delivery system-map ` for one picture. */
export function drawFences<Markdown extends MarkdownIt>(markdown: Markdown, fences: DrawnFences): Markdown {
    const { rules } = markdown.renderer;
    const others = rules.fence;
    rules.fence = (tokens, index, options, env, renderer) => {
        const token = tokens[index]!;
        const words = wordsOf(token);
        if (words[0] !== 'delivery')
            return others
                ? others(tokens, index, options, env, renderer)
                : renderer.renderToken(tokens, index, options);
        const before = tokens.slice(0, index).filter(one => one.type === 'fence' && wordsOf(one)[0] === 'delivery');
        const place = `${pageOf(env)}#${before.length}`;
        // Other tools put words of their own here, such as `{.wide}`.
        const picture = words.slice(1).find(word => /^[a-z][\w/-]*$/i.test(word));
        const answer = fences.answer({ place, text: token.content, picture });
        return fenceHtml(answer, token.content, renderer.renderAttrs(token));
    };
    return markdown;
}

function wordsOf({ info }: Token): string[] {
    return info.trim().split(/\s+/);
}

/** VS Code says which page it renders; another that renders with the same plugins may not. */
function pageOf(env: unknown): string {
    if (typeof env !== 'object' || env === null) return '';
    return String((env as { currentDocument?: unknown }).currentDocument ?? '');
}
