using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Absences;

/// <summary>Says when somebody is away and who takes their steps meanwhile; what was said before of days that aren't over is replaced.</summary>
public sealed class SetAbsence(ArendeDb db, AuditTrail trail, TimeProvider clock)
{
    /// <param name="viewer">Who is away, or an administrator.</param>
    /// <param name="id">Who is away.</param>
    /// <param name="first">In Stockholm, included.</param>
    /// <param name="last">As the first.</param>
    /// <param name="deputy">One of <see cref="Deputies"/>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">These days, or this deputy, can't be; nothing has changed.</exception>
    public Task Run(Viewer viewer, PersonId id, DateOnly? first, DateOnly? last, PersonId? deputy, CancellationToken ct)
    {
        viewer.MustHave(Right.SetAbsence, Whose.Of(id));
        return Races.RetryOnConflict(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var today = StockholmTime.Today(clock);
            var name = await db.People.Where(p => p.Id == id && p.IsActive).Select(p => p.Name).SingleOrDefaultAsync(ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown);
            var absence = await db.Absences.SingleOrDefaultAsync(a => a.PersonId == id, ct);
            // What holds already changes nothing.
            if (absence is not null && absence.Is(first, last, deputy)) return;
            var kind = absence is null || absence.LastDay < today ? AuditKind.AbsenceSet : AuditKind.AbsenceChanged;
            if (absence is null) db.Add(absence = new Absence(id, first, last, deputy, today));
            else absence.Change(first, last, deputy, today);
            var standIn = await Deputies(db, id).Where(p => p.Id == absence.DeputyId).Select(p => p.Name).SingleOrDefaultAsync(ct) ?? throw new BrokenRuleException(Rule.DeputyCannotBe);
            await db.SaveOrThrowConflict(ct);
            await trail.Add(viewer, kind, [new JsonObject
            {
                ["person"] = id.ToString(), ["name"] = name, ["first"] = Iso(absence.FirstDay), ["last"] = Iso(absence.LastDay),
                ["deputy"] = absence.DeputyId.ToString(), ["deputyName"] = standIn,
            }], ct);
            await transaction.CommitAsync(ct);
        });
    }

    /// <summary>Who may be chosen as somebody's deputy.</summary>
    public static IQueryable<Person> Deputies(ArendeDb db, PersonId away) => RoleHolders.With(db, Right.BeDeputy).Where(p => p.Id != away);

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
