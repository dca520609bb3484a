using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

public sealed class AddressRecipientTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_registrar_says_where_a_recipient_is_and_twice_is_once()
    {
        var (id, unit) = (await UnderReview(), app.As(Role.Assignee).UnitId);

        await Address(Role.Registrar, id, unit, " arkivet@annan.example ");
        await Address(Role.Registrar, id, unit, "arkivet@annan.example");

        var recipient = Assert.Single((await app.Read(db => db.Cases.SingleAsync(c => c.Id == id, Ct))).Report.Recipients);
        Assert.Equal(("Arkivet", unit, "arkivet@annan.example"), (recipient.Name, recipient.UnitId, recipient.Address));
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.RecipientSettled, Ct)));
    }

    [Fact]
    public async Task What_is_no_unit_no_address_or_not_the_registrars_is_refused()
    {
        var id = await UnderReview();

        Assert.Equal(Rule.NotAllowed, await Refused(() => Address(Role.Clerk, id, null, "arkivet@annan.example")));
        Assert.Equal(Rule.UnitIsUnknown, await Refused(() => Address(Role.Registrar, id, UnitId.New(), null)));
        Assert.Equal(Rule.AddressIsInvalid, await Refused(() => Address(Role.Registrar, id, null, "arkivet")));
        Assert.Equal(Rule.AddressIsInvalid, await Refused(() => Address(Role.Registrar, id, null, " ")));
        await Assert.ThrowsAsync<NotFoundException>(() => Address(Role.Registrar, id, null, "arkivet@annan.example", number: 2));
        await app.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CaseState.Draft), Ct));
        Assert.Equal(Rule.DraftIsLocked, await Refused(() => Address(Role.Registrar, id, null, "arkivet@annan.example")));
    }

    [Fact]
    public async Task A_draft_keeps_the_address_of_its_recipient_and_brings_none()
    {
        var (id, unit) = (await UnderReview(), app.As(Role.Assignee).UnitId);
        await Address(Role.Registrar, id, unit, "arkivet@annan.example");
        await CaseWalk.Complete(app, id, "Review", Role.Manager, "return", "Kostnaden saknas.");

        var stored = await Save(id, [new Recipient(1, "Nämnden", unit, "tjuven@annan.example"), new Recipient(2, "Arkivet", unit, "tjuven@annan.example")]);
        Assert.Equal([null, "arkivet@annan.example"], stored.Select(r => r.Address));

        // Another unit under the name is another recipient.
        stored = await Save(id, [new Recipient(1, "Arkivet", null, null)]);
        Assert.Null(Assert.Single(stored).Address);
    }

    private async Task<IReadOnlyList<Recipient>> Save(CaseId id, IReadOnlyList<Recipient> recipients)
    {
        var written = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, written.Version, written.Title, written.Report with { Recipients = recipients }, Ct));
        return (await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct))).Report.Recipients;
    }

    private async Task<CaseId> UnderReview()
    {
        var id = await CaseWalk.Register(app);
        var written = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        var report = written.Report with { Recipients = [new Recipient(1, "Arkivet", null, null)] };
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, written.Version, written.Title, report, Ct));
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        return id;
    }

    private Task Address(string role, CaseId id, UnitId? unit, string? address, int number = 1) =>
        app.Do<AddressRecipient>(recipient => recipient.Run(app.As(role), id, number, unit, address, Ct));

    private static async Task<Rule> Refused(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;
}
