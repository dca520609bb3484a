using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.People;

namespace Arende.Application.Accounts;

/// <summary>The person behind a session, with the roles that they hold now and those whose deputy they are today. Asked on every request: a lost role is lost at once.</summary>
public sealed class FindViewer(ArendeDb db, TimeProvider clock)
{
    /// <returns>Null when the session has ended: the stamp has changed, or the person is no longer active.</returns>
    public Task<Viewer?> Run(PersonId personId, string stamp, CancellationToken ct) => ViewerOf.OfSession(db, personId, stamp, StockholmTime.Today(clock), ct);
}
