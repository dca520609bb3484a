using Arende.Domain;
using Arende.Domain.People;

namespace Arende.Application.Accounts;

/// <summary>The person can no longer sign in, from the next request on. What they have done stays theirs.</summary>
public sealed class Deactivate(AccountChange account)
{
    public Task Run(Viewer viewer, PersonId id, CancellationToken ct) => account.Make(viewer, id, (person, _) =>
    {
        BrokenRuleException.When(id == viewer.PersonId, Rule.NotYourOwnAccount);
        person.Deactivate();
    }, ct);
}
