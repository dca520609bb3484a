using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Tests.Meetings;

public class ItemReadinessTests
{
    private static readonly StaffReport Whole = StaffReport.Empty with
    {
        Attachments = [new Attachment(1, "Karta") { File = new AttachedFile(2, 1) }],
        Recipients = [new Recipient(1, "Kontoret", UnitId.New(), null)],
        Signatories = [new Signatory("Kommundirektör", "Kontoret")],
    };
    private static readonly CaseAtMeeting Ready = new(Whole, AccessLevel.Open, SecretDocuments: 0, OpenNegotiations: 0, OpenSignatures: 0, IsSigned: true);

    [Fact]
    public void A_case_that_has_all_lacks_nothing()
    {
        var found = ItemReadiness.Of(Ready);
        Assert.True(found.IsReady);
        Assert.All(found.Lines, line => Assert.Equal(ReadinessState.Ready, line.State));
    }

    [Fact]
    public void What_is_missing_is_told_with_how_many()
    {
        Assert.Equal((ReadinessCheck.Attachments, 1), Missing(Ready with { Report = Whole with { Attachments = [new Attachment(1, "Karta")] } }));
        Assert.Equal((ReadinessCheck.Recipients, 1), Missing(Ready with { Report = Whole with { Recipients = [new Recipient(1, "Föreningen", null, " ")] } }));
        Assert.Equal((ReadinessCheck.Recipients, 0), Missing(Ready with { Report = Whole with { Recipients = [] } }));
        Assert.Equal((ReadinessCheck.Signatures, 1), Missing(Ready with { IsSigned = false }));
        Assert.Equal((ReadinessCheck.Signatures, 2), Missing(Ready with { OpenSignatures = 2 }));
    }

    // MBL 11 §: the employer negotiates before it decides.
    [Fact]
    public void A_negotiation_that_is_not_over_holds_the_summons_back_and_nothing_else_does()
    {
        Assert.True(ItemReadiness.Of(Ready with { OpenNegotiations = 1 }).HoldsSummonsBack);
        Assert.False(ItemReadiness.Of(new(StaffReport.Empty, AccessLevel.Secret, 1, 0, 1, IsSigned: false)).HoldsSummonsBack);
    }

    [Fact]
    public void That_something_is_secret_is_to_be_known_and_is_nothing_that_is_missing()
    {
        foreach (var one in new[] { Ready with { Access = AccessLevel.Unit }, Ready with { SecretDocuments = 1 } })
        {
            Assert.True(ItemReadiness.Of(one).IsReady);
            Assert.Equal(ReadinessState.ToKnow, ItemReadiness.Of(one).Lines.Single(line => line.Check == ReadinessCheck.Access).State);
        }
    }

    private static (ReadinessCheck, int) Missing(CaseAtMeeting c)
    {
        var line = Assert.Single(ItemReadiness.Of(c).Missing);
        return (line.Check, line.Count);
    }
}
