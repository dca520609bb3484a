using Arende.Application.Absences;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Shared;

/// <summary>An absence that isn't over, and whether its deputy can still sign in.</summary>
public sealed record StandingAbsence(DateOnly First, DateOnly Last, PersonId Deputy, string DeputyName, bool DeputyIsActive);

/// <summary>When somebody is away and who stands in: on one's own settings, and on the account's page.</summary>
public sealed class AbsenceForm
{
    public DateOnly? First { get; set; }
    public DateOnly? Last { get; set; }
    public PersonId? Deputy { get; set; }

    [BindNever]
    public StandingAbsence? Standing { get; private set; }

    [BindNever]
    public IReadOnlyList<Choice> Deputies { get; private set; } = [];

    public async Task Load(ArendeDb db, PersonId id, DateOnly today, CancellationToken ct)
    {
        Standing = await (
            from absence in db.Absences.AsNoTracking()
            join deputy in db.People on absence.DeputyId equals deputy.Id
            where absence.PersonId == id && absence.LastDay >= today
            select new StandingAbsence(absence.FirstDay, absence.LastDay, deputy.Id, deputy.Name, deputy.IsActive)).SingleOrDefaultAsync(ct);
        (First, Last, Deputy) = (First ?? Standing?.First, Last ?? Standing?.Last, Deputy ?? Standing?.Deputy);
        var people = await (
            from person in SetAbsence.Deputies(db, id)
            join unit in db.Units on person.UnitId equals unit.Id
            select new { person.Id, person.Name, Unit = unit.Name }).ToListAsync(ct);
        Deputies = [new Choice("", T.Absences.ChooseDeputy), .. people.OrderBy(p => p.Name, SwedishOrder.Comparer).Select(p => new Choice(p.Id.ToString(), $"{p.Name}, {p.Unit}"))];
    }

    /// <summary>The field of a page's form at which a rule's words are shown; null for a rule that isn't about absences.</summary>
    public static string? FieldOf(string form, Rule rule) => rule switch
    {
        Rule.AbsenceNeedsFirstDay => $"{form}.{nameof(First)}",
        Rule.AbsenceNeedsLastDay or Rule.AbsenceEndsBeforeItBegins or Rule.AbsenceIsOver or Rule.AbsenceIsTooLong => $"{form}.{nameof(Last)}",
        Rule.AbsenceNeedsDeputy or Rule.DeputyIsOneself or Rule.DeputyCannotBe => $"{form}.{nameof(Deputy)}",
        _ => null,
    };
}
