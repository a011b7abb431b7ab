/** As much of a document's tree as a page's `morph` touches. */
export class Tree {
    readonly nodeType: number;
    readonly nodeName: string;
    nodeValue: string | null;
    parent: Tree | undefined;
    readonly childNodes: Tree[] = [];
    readonly #attributes = new Map<string, string>();

    private constructor(nodeType: number, nodeName: string, nodeValue: string | null) {
        this.nodeType = nodeType;
        this.nodeName = nodeName;
        this.nodeValue = nodeValue;
    }

    static element(name: string, attributes: Record<string, string> = {}, ...children: (Tree | string)[]): Tree {
        const tree = new Tree(1, name, null);
        for (const [key, value] of Object.entries(attributes)) tree.setAttribute(key, value);
        for (const child of children) {
            tree.insertBefore(typeof child === 'string' ? new Tree(3, '#text', child) : child, null);
        }
        return tree;
    }

    get firstChild(): Tree | null {
        return this.childNodes[0] ?? null;
    }

    get nextSibling(): Tree | null {
        const siblings = this.parent?.childNodes ?? [];
        return siblings[siblings.indexOf(this) + 1] ?? null;
    }

    get attributes(): { name: string; value: string }[] {
        return [...this.#attributes].map(([name, value]) => ({ name, value }));
    }

    getAttribute(name: string): string | null {
        return this.#attributes.get(name) ?? null;
    }

    hasAttribute(name: string): boolean {
        return this.#attributes.has(name);
    }

    setAttribute(name: string, value: string): void {
        this.#attributes.set(name, value);
    }

    removeAttribute(name: string): void {
        this.#attributes.delete(name);
    }

    insertBefore(child: Tree, before: Tree | null): void {
        child.parent?.removeChild(child);
        child.parent = this;
        this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, child);
    }

    removeChild(child: Tree): void {
        this.childNodes.splice(this.childNodes.indexOf(child), 1);
        child.parent = undefined;
    }

    /** The tree as text, attributes in the order of their names. */
    toString(): string {
        if (this.nodeType === 3) return this.nodeValue ?? '';
        const attributes = this.attributes.map(({ name, value }) => ` ${name}="${value}"`).sort();
        return `<${this.nodeName}${attributes.join('')}>${this.childNodes.join('')}</${this.nodeName}>`;
    }
}
