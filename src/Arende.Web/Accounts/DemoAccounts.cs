using Arende.Demo;
using Arende.Web.Features.SignIn;
using Arende.Web.Hosting;

namespace Arende.Web.Accounts;

/// <summary>What the sign-in page lists; nothing outside the demo.</summary>
public sealed class DemoAccounts(ArendeSettings settings) : IDemoAccounts
{
    public IReadOnlyList<DemoAccount> List() => settings.Demo
        ? [.. DemoPeople.All.Select(person => new DemoAccount(person.Key, person.Name, person.Title, person.CanTry))]
        : [];
}
