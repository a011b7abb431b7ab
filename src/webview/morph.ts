/** What an element stands for, so that it can be found again among its siblings wherever it has moved to. */
const keyOf = (node: Node): string | undefined =>
    node.nodeType === 1 ? ((node as Element).getAttribute('data-node') ?? undefined) : undefined;

/**
 * Changes a tree into another by as little as possible: elements that stand for the same thing of the plan stay the same
 * elements, wherever they move, and so keep focus and state, and what did not change is not painted again.
 *
 * @param here the tree on show
 * @param next what it is to become; it may be taken apart
 */
export function morph(here: Element, next: Element): void {
    morphAttributes(here, next);
    const wantedKeys = new Set([...next.childNodes].map(keyOf));
    const keyed = new Map<string, Element>();
    for (const child of here.childNodes) {
        const key = keyOf(child);
        if (key !== undefined && wantedKeys.has(key) && !keyed.has(key)) keyed.set(key, child as Element);
    }
    let at: ChildNode | null = here.firstChild;
    for (const wanted of [...next.childNodes]) {
        const key = keyOf(wanted);
        const known = key === undefined ? undefined : keyed.get(key);
        if (known && known.nodeName === wanted.nodeName) {
            keyed.delete(key!);
            // Moving an element takes its focus away; if it only has to wait for others to go, it stays.
            while (at && at !== known && !isStillWanted(at, keyed)) at = removed(here, at);
            if (known === at) at = at.nextSibling;
            else here.insertBefore(known, at);
            morph(known, wanted as Element);
        } else if (at && key === undefined && keyOf(at) === undefined && alike(at, wanted)) {
            if (at.nodeType === 1) morph(at as Element, wanted as Element);
            else if (at.nodeValue !== wanted.nodeValue) at.nodeValue = wanted.nodeValue;
            at = at.nextSibling;
        } else here.insertBefore(wanted, at);
    }
    while (at) at = removed(here, at);
}

function isStillWanted(node: ChildNode, keyed: ReadonlyMap<string, Element>): boolean {
    const key = keyOf(node);
    return key !== undefined && keyed.get(key) === node;
}

function alike(a: Node, b: Node): boolean {
    return a.nodeType === b.nodeType && a.nodeName === b.nodeName;
}

function removed(parent: Element, child: ChildNode): ChildNode | null {
    const next = child.nextSibling;
    parent.removeChild(child);
    return next;
}

function morphAttributes(here: Element, next: Element): void {
    for (const { name, value } of [...next.attributes]) {
        if (here.getAttribute(name) !== value) here.setAttribute(name, value);
    }
    for (const { name } of [...here.attributes]) {
        if (!next.hasAttribute(name)) here.removeAttribute(name);
    }
}
