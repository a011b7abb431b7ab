/** What the picture of a unit's contract shows. */
export interface ContractScene {
    readonly name: string;
    readonly title: string;
    readonly unit: string;
    readonly culture: readonly { readonly id: string; readonly word: string; readonly text: string }[];
    readonly pledges: readonly {
        readonly id: string;
        readonly not: boolean;
        readonly text: string;
        readonly word?: string;
    }[];
}
