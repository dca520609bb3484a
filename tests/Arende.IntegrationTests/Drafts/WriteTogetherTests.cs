using Arende.Application.Cases;
using Arende.Application.Drafts;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Drafts;

public sealed class WriteTogetherTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Who_may_not_read_the_case_is_not_asked_and_writes_no_longer_when_it_is_closed_to_them()
    {
        await using var app = await TestApplication.OnSqlite();
        var draft = await DraftOfTwo.Begin(app, "Kort.");
        // An officer of another unit, who reads open cases only.
        var stranger = await app.Do<ArendeDb, Viewer>(async db =>
        {
            var unit = await db.Units.FirstAsync(one => one.Id != draft.Officer.UnitId, Ct);
            var person = new Person("Frida Främmande", "Utredare", "frida@strandkoping.example", unit.Id, Role.CaseOfficer);
            db.Add(person);
            await db.SaveChangesAsync(Ct);
            return new Viewer(person.Id, unit.Id, person.Name, new HashSet<string> { Role.CaseOfficer });
        });
        Task Ask() => app.Do<WriteTogether>(together => together.Run(draft.Officer, draft.Id, stranger.PersonId, writes: true, Ct));
        Task Mark(AccessLevel access) => app.Do<ChangeAccess>(change => change.Run(draft.Officer, draft.Id, access, Ct));
        Assert.Equal(Rule.PersonIsUnknown, (await Assert.ThrowsAsync<BrokenRuleException>(Ask)).Rule);

        await Mark(AccessLevel.Open);
        await Ask();
        await draft.Save(stranger, await draft.Read(), "Fridas.");
        await Mark(AccessLevel.Unit);

        await Assert.ThrowsAsync<NotFoundException>(async () => await draft.Save(stranger, await draft.Read(), "För sent."));
        Assert.Equal(["Fridas."], await draft.Texts());
    }
}
