using System.Net;
using Arende.Application.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reliability;

/// <summary>R8 in two browsers.</summary>
[Trait("kind", "chaos")]
public sealed class SameDecisionPageTests
{
    private const int Rounds = 5;

    [Fact]
    public async Task Of_two_managers_at_the_same_page_one_goes_on_and_the_other_gets_409_with_what_they_typed()
    {
        await using var site = await OfficeSite.Open();
        HttpClient[] managers = [await site.SignIn("mia", Role.Manager), await site.SignIn("moa", Role.Manager)];
        var id = await CaseWalk.Register(site.Office);
        for (var round = 1; round <= Rounds; round++)
        {
            await CaseWalk.Complete(site.Office, id, "WriteDraft", Role.CaseOfficer, "submit");
            var page = $"/workitems/{await CaseWalk.Open(site.Office, id, "Review")}?outcome=return";
            var tokens = await Task.WhenAll(managers.Select(manager => OfficeSite.Token(manager, page)));
            string Typed(int manager) => $"Omgång {round}: chef {manager} vill se barnkonsekvenserna";

            var answers = await Task.WhenAll(managers.Select((manager, who) => OfficeSite.Send(
                manager, page, tokens[who], ("Outcome", "return"), ("Reason", Typed(who)), ("Conditions", Typed(who)), ("step", "take"))));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
            var loser = Array.FindIndex(answers, a => a.Status == HttpStatusCode.Conflict);
            Assert.Contains(Typed(loser), answers[loser].Text, StringComparison.Ordinal);
            var conditions = (await site.Office.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == id))).Conditions;
            Assert.Equal(Typed(1 - loser), conditions.Single(c => !c.IsMet).Text);
            await site.Office.Do<TickCondition>(tick => tick.Run(
                site.Office.As(Role.CaseOfficer), id, conditions.Single(c => !c.IsMet).Id, true, CancellationToken.None));
        }
    }
}
