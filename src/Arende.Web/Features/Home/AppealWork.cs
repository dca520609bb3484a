using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Appeals;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>Appeals that lie with the municipality: they are to be sent on to the court, or dismissed. No step of a workflow asks for it.</summary>
public static class AppealWork
{
    /// <summary>Those of cases that the viewer reads; none for who doesn't note appeals.</summary>
    public static IQueryable<Appeal> WithUs(ArendeDb db, Viewer viewer)
    {
        var notes = viewer.May(Right.NoteAppeal);
        var cases = VisibleTo.Cases(db, viewer);
        return db.Appeals.WhereWritten(_ => EF.Constant(notes)).Where(a => a.IsWithUs && cases.Any(c => c.Id == a.CaseId));
    }

    public static async Task<IReadOnlyList<MeetingWork>> Of(ArendeDb db, Viewer viewer, CancellationToken ct)
    {
        var found = await (from appeal in WithUs(db, viewer).AsNoTracking()
                           join c in db.Cases on appeal.CaseId equals c.Id
                           orderby appeal.ReceivedOn, appeal.Id
                           select new { Appeal = appeal, c.Id, c.Title }).ToListAsync(ct);
        return found.ConvertAll(one => new MeetingWork(
            one.Appeal.IsOursToDismiss ? T.Appeals.WorkToDismiss : T.Appeals.WorkToSend, new Text(one.Title, one.Title), $"/cases/{one.Id}/appeals", one.Appeal.SendBy));
    }
}
