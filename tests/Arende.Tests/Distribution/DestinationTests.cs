using Arende.Application.Distribution;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;

namespace Arende.Tests.Distribution;

public class DestinationTests
{
    private static readonly Unit Office = new("Kommunstyrelsekontoret", "ksk@strandkoping.example");
    private static readonly Unit School = new("Skolkontoret", mailbox: null);

    [Fact]
    public void A_units_name_leads_to_its_mailbox() =>
        Assert.Equal(new Destination(Office.Id, "ksk@strandkoping.example"), Of("kommunstyrelsekontoret ", Office, School));

    [Fact]
    public void An_address_is_where_it_says() => Assert.Equal(new Destination(null, "bolaget@example.se"), Of("bolaget@example.se", Office));

    [Theory]
    [InlineData("Länsstyrelsen")]
    [InlineData("Skolkontoret")]
    public void What_has_no_address_becomes_an_open_row(string name) => Assert.Null(Of(name, Office, School).Address);

    [Fact]
    public void Two_units_of_one_name_are_for_a_person_to_tell_apart() =>
        Assert.Equal(new Destination(null, null), Of("Skolkontoret", School, new Unit("SKOLKONTORET", "skola@strandkoping.example")));

    /// <summary>Sent at once, without a person seeing that no mail server takes it.</summary>
    [Theory]
    [InlineData("<b>x</b>@y.example")]
    [InlineData("a@b.example,c@d.example")]
    [InlineData("@")]
    public void What_only_holds_an_at_sign_is_no_address(string name) => Assert.Equal(new Destination(null, null), Of(name, Office));

    [Fact]
    public void A_unit_without_a_mailbox_where_somebody_is_told_has_it_in_its_inbox() =>
        Assert.Equal(new Destination(School.Id, null, DistributionChannel.Inbox), Destination.Of(new Recipient(1, "Skolkontoret", null, null), Known([School], School.Id)));

    [Theory]
    [InlineData("Kommunfullmäktige")]
    [InlineData("kf")]
    public void The_council_is_handed_its_own(string name) => Assert.Equal(new Destination(null, null, DistributionChannel.Council), Of(name, Office));

    [Theory]
    [InlineData("Anna Andersson, Storgatan 1, 761 30 Norrtälje", true)]
    [InlineData("Anna Andersson, Storgatan 1, 76130 NORRTÄLJE", true)]
    [InlineData("Kommunförbundet 118 82", false)]
    [InlineData("Bolaget, beslut 123 45 st", false)]
    public void A_postal_address_gets_a_letter(string name, bool isPostal) =>
        Assert.Equal(isPostal ? DistributionChannel.Post : DistributionChannel.Mail, Of(name, Office).Channel);

    [Fact]
    public void An_address_that_the_registrar_gave_goes_before_all_else() =>
        Assert.Equal(new Destination(null, "kansli@exempel.se"), Destination.Of(new Recipient(1, "Kommunfullmäktige", null, "kansli@exempel.se"), Known([Office])));

    private static Destination Of(string name, params Unit[] units) => Destination.Of(new Recipient(1, name, null, null), Known(units));

    private static KnownRecipients Known(IReadOnlyCollection<Unit> units, params UnitId[] withInbox) => new(units, withInbox.ToHashSet(), [UsualBodies.Council]);
}
