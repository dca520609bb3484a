using Arende.Application.Journal;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Members;

/// <summary>The form that adds a member, sent again.</summary>
public sealed class AddMemberTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly MemberFacts facts = new("Test Testsson", "Provpartiet", false, null, new(2023, 1, 1), null, null);
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // The second click finds nobody by that name, as when the first has not committed yet.
    [Fact]
    public async Task A_form_that_is_sent_twice_adds_one_though_its_member_is_called_something_else_by_then()
    {
        var key = FormKey.New();
        var first = await Add(facts, key);
        var version = await app.Read(db => db.Members.Where(m => m.Id == first).Select(m => m.Version).SingleAsync(Ct));
        await app.Do<ChangeMember>(change => change.Run(app.As(Role.Clerk), first, facts with { Name = "Test Provsson" }, version, Ct));

        Assert.Equal(first, await Add(facts with { Name = " Test  Testsson " }, key));
        Assert.Equal(1, await app.Read(db => db.Members.CountAsync(Ct)));
    }

    [Fact]
    public async Task Somebody_else_under_the_same_key_is_refused()
    {
        var key = FormKey.New();
        await Add(facts, key);

        var refused = await Assert.ThrowsAsync<LostRaceException>(() => Add(facts with { Name = "Prov Provsson" }, key));
        Assert.Equal(Race.Operation, refused.Race);
        Assert.Equal(1, await app.Read(db => db.Members.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_body_has_one_chair_at_a_time()
    {
        var chair = await Add(facts with { Post = MemberPost.Chair, Until = new(2024, 12, 31) }, FormKey.New());
        var next = facts with { Name = "Prov Provsson", Post = MemberPost.Chair };

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => Add(next with { From = new(2024, 12, 31) }, FormKey.New()));
        Assert.Equal((Rule.PostIsTaken, facts.Name), (refused.Rule, refused.Arguments.Single()));
        await Add(next with { From = new(2025, 1, 1) }, FormKey.New());
        // Nor by a change of days.
        var version = await app.Read(db => db.Members.Where(m => m.Id == chair).Select(m => m.Version).SingleAsync(Ct));
        await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<ChangeMember>(change => change.Run(app.As(Role.Clerk), chair, facts with { Post = MemberPost.Chair }, version, Ct)));
    }

    private Task<MemberId> Add(MemberFacts said, FormKey key) =>
        app.Do<AddMember, MemberId>(add => add.Run(app.As(Role.Clerk), UsualBodies.Committee.Id, said, Ct, key));
}
