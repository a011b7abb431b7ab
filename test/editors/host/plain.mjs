/** A failure that is fully told by its message: it is shown without a stack. */
export class Plain extends Error {}

/** Shows a failure the way its reader needs it. */
export function tell(error) {
    console.error(error instanceof Plain ? error.message : error);
}
