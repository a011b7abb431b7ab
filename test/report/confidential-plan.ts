/*
 * A plan with many words that must not leave the machine. Each of them holds "Zq", which nothing else does, so that a
 * test can look for it.
 */

export const secret = /zq/i;

export const confidentialPlan: Record<string, string> = {
    'plan.delivery': `import "people.delivery"
import private "private/circle.delivery"

system City "City" {
    led by Mayor
    partial because "A test"
    as of 2026-01-01
    waive coalition/low-alignment-no-contact because "Zqreason: everybody fears her"
}

aspiration Readiness "Every child is ready" {
    measured by Share
    owner Clerk
}

metric Share "Share of children" {
    direction increase
    kind outcome
}

coalition Open "The open circle" for Readiness {
    led by Mayor
    criteria "All kinds of power"
    functions counsel
    circle "Front line" Clerk, Nobody

    member Clerk {
        alignment very low "Zqstaunch: wants it to fail"
        potential very low "Zqnever"
        power high
        type position
        difficulty with Mayor "Zqfeud over the budget"
    }
    member Chair {
        alignment low "Zqlukewarm", hihg "Zqwrong"
        potential hgih "Zqunsure"
        power high
        type positon
        contact meeting monthly last 2020-13 "Zqcoffee"
        because "Zqchosen for her cousin"
    }
    member Head { alignment low "Zqinline" type positon }
    member Teller {
        alignment low "Zqtold"
        note "Zqnote"
        waive coalition/low-alignment-no-contact because "Zqwaived"
    }
    excluded Outsider {
        alignment very low
        type positon
        because "Zqexcluded: drinks"
    }
    excluded Zqghost {
        because "Zqunknown"
    }
}
`,
    'people.delivery': `actor Mayor "Mayor" {
    manages Chief
}
actor Chief "Chief"
actor Clerk "Clerk" {
    reports to Mayor, Chief
}
actor Chair "Chair"
actor Head "Head"
actor Teller "Teller"
actor Outsider "Outsider"
`,
    'private/circle.delivery': `import "more-zq.delivery"

actor ZqInformer "Dr Zqrao" {
    held by "Zqholder"
    influence hihg
    manages ZqSecond, Chief
}
actor Chief "Zqsecond chief"

coalition ZqQuiet "The Zqquiet circle" for Readiness {
    led by Mayor
    member ZqInformer {
        alignment very low "Zqprivate"
        potential very low
        power very high
    }
    member Zqmissing
`,
    'private/more-zq.delivery': `actor ZqSecond "Zqsecond" {
    reports to ZqInformer
    manages Chief
}
metric ZqMetric "Zqmetric" {
    target 5 by 2020
    baseline 9 in 2019
    direction increase
}
`,
};
