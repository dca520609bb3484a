using Arende.Application.Distribution;
using Arende.Domain.Cases;
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

    private static Destination Of(string name, params Unit[] units) => Destination.Of(new Recipient(1, name, null, null), units);
}
