using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Web.Features.Styleguide;

/// <summary>Every building block with its usage, on made-up contents. Only in development and in the demo.</summary>
[AllowAnonymous]
public sealed class IndexModel(IWebHostEnvironment environment, IConfiguration configuration, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Title { get; set; } = "Verksamhetsberättelse 2024 för kommunstyrelsen";

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public string? Unit { get; set; } = "ks";

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public bool Confidential { get; set; }

    public DateOnly Today => Texts.Format.Day(clock.GetUtcNow());

    public DateTimeOffset Now => clock.GetUtcNow();

    public SignInForm SampleSignIn { get; } = new("Strandköpings kommun",
    [
        new("hanna", "Hanna Handläggare", "Handläggare, Kommunstyrelsekontoret", "Skriver utkast, läser in dokument och svarar på anmärkningar."),
        new("kim", "Kim Chef", "Chef, Kommunstyrelsekontoret", "Granskar, godkänner eller skickar tillbaka med villkor."),
        new("nils", "Nils Nämndsekreterare", "Nämndsekreterare", "Sätter dagordningen, skriver utfall och antecknar att protokollet är justerat."),
        new("ulla", "Ulla Uppdragsansvarig", "Uppdragsansvarig, Tekniska kontoret", "Ser sina uppdrag, de försenade först, och rapporterar läget."),
    ]);

    public Shell Shell => new("Strandköpings kommun", "Hanna Handläggare", "Handläggare, Kommunstyrelsekontoret",
    [
        new("home", "Min sida", "/", "home", 5),
        new("cases", "Ärenden", "/cases", "folder"),
        new("assignments", "Uppdrag", "/assignments", "tasks", 2, Urgent: true),
        new("meetings", "Möten", "/meetings", "meeting"),
        new("distribution", "Expediering", "/distribution", "send", 4),
        new("reports", "Rapporter", "/reports", "chart"),
        new("administration", "Administration", "/administration", "cog"),
    ], 3, Today);

    public IReadOnlyList<PathStep> Path { get; } =
    [
        new("Utkast", PathState.Done, 2), new("Granskning", PathState.Current, 2), new("Underskrift", PathState.Ahead), new("AU", PathState.Ahead),
        new("KS", PathState.Ahead), new("Protokoll", PathState.Ahead), new("Expediering", PathState.Ahead),
    ];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment() && !configuration.GetValue<bool>("Arende:Demo"))
            context.Result = NotFound();
    }

    public void OnGet(bool errors)
    {
        if (!errors)
            return;
        ModelState.AddModelError(nameof(Summary), "Skriv en sammanfattning.");
        ModelState.AddModelError(nameof(Outcome), "Välj ett utfall.");
    }
}
