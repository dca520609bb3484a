using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.People;

namespace Arende.Tests.Documents;

public sealed class DocumentTests
{
    private static readonly DateTimeOffset now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly today = new(2026, 11, 27);
    private static readonly DocumentEntry entry = new(DocumentDirection.Incoming, today, "Anna Andersson", "Klagomål");
    private static readonly PersonId registrar = PersonId.New();

    [Fact]
    public void A_new_version_leaves_the_earlier_ones_as_they_were()
    {
        var document = Registered();
        document.Add(new DocumentFile("brev2.pdf", "bb", 2, "application/pdf"), registrar, now);
        Assert.Equal([(1, "brev.pdf", "aa"), (2, "brev2.pdf", "bb")], document.Versions.Select(version => (version.Number, version.FileName, version.Digest)));
    }

    [Fact]
    public void A_correction_keeps_the_number_and_what_it_said_before()
    {
        var document = Registered();
        Assert.True(document.Correct(entry with { Title = "Begäran" }, registrar, now));
        Assert.Equal((3, "Begäran"), (document.Number, document.Title));
        Assert.Equal(new EarlierEntry(entry, registrar.Value, now), Assert.Single(document.Earlier));
    }

    [Fact]
    public void A_correction_that_changes_nothing_is_none()
    {
        var document = Registered();
        Assert.False(document.Correct(entry with { Title = " Klagomål\n" }, registrar, now));
        Assert.Empty(document.Earlier);
    }

    [Fact]
    public void A_secrecy_mark_names_its_provision()
    {
        var document = Registered();
        Assert.Equal(Rule.ProvisionIsMissing, Assert.Throws<BrokenRuleException>(() => document.Mark(new DocumentSecrecy(" ", today, "Nämnden"), registrar, now)).Rule);
        Assert.False(document.IsSecret);
        document.Mark(new DocumentSecrecy("OSL 26:1", today, "Nämnden"), registrar, now);
        Assert.Equal(new DocumentSecrecy("OSL 26:1", today, "Nämnden"), document.Secrecy);
        document.Mark(null, registrar, now);
        Assert.Null(document.Secrecy);
    }

    [Fact]
    public void A_mark_that_is_taken_away_or_replaced_stays_with_what_it_said_before()
    {
        var (document, first, second) = (Registered(), new DocumentSecrecy("OSL 26:1", today, "Nämnden"), new DocumentSecrecy("OSL 21:1", today, "Nämnden"));
        document.Mark(first, registrar, now);
        Assert.Empty(document.Earlier);
        document.Mark(second, registrar, now);
        document.Mark(null, registrar, now);
        Assert.Equal([first, second], document.Earlier.Select(before => before.Secrecy));
        Assert.Equal(entry, document.Earlier[0].Entry);
    }

    [Fact]
    public void Whatever_changes_it_makes_it_another_version_to_whoever_saw_the_one_before()
    {
        var document = Registered();
        document.Correct(entry with { Title = "Begäran" }, registrar, now);
        Assert.Equal(1, document.Version);
        document.Mark(new DocumentSecrecy("OSL 26:1", today, "Nämnden"), registrar, now);
        Assert.Equal(2, document.Version);
        document.Add(new DocumentFile("brev2.pdf", "bb", 2, "application/pdf"), registrar, now);
        Assert.Equal(3, document.Version);
    }

    [Fact]
    public void A_provision_is_no_longer_than_a_name()
    {
        var broken = Assert.Throws<BrokenRuleException>(() => Registered().Mark(new DocumentSecrecy(new string('x', 201), today, "Nämnden"), registrar, now));
        Assert.Equal(Rule.ProvisionIsTooLong, broken.Rule);
    }

    public static TheoryData<Rule, DocumentEntry> Wrong => new()
    {
        { Rule.DirectionIsMissing, entry with { Direction = (DocumentDirection)(-1) } },
        { Rule.DateIsMissing, entry with { Date = null } },
        { Rule.DateIsUnreasonable, entry with { Date = new DateOnly(206, 1, 1) } },
        { Rule.DocumentDateIsFuture, entry with { Date = today.AddDays(1) } },
        { Rule.DocumentTitleIsMissing, entry with { Title = "\u200B " } },
        { Rule.TitleIsTooLong, entry with { Title = new string('x', 501) } },
        { Rule.CounterpartIsMissing, entry with { Counterpart = "" } },
        { Rule.CounterpartIsMissing, entry with { Counterpart = null, Direction = DocumentDirection.Outgoing } },
        { Rule.NameIsTooLong, entry with { Counterpart = new string('x', 201) } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void What_the_register_must_say_is_asked_for(Rule rule, DocumentEntry wrong) => Assert.Equal(rule, Assert.Throws<BrokenRuleException>(() => wrong.Checked(today)).Rule);

    [Fact]
    public void What_is_drawn_up_here_has_no_sender() => Assert.Null((entry with { Direction = DocumentDirection.Internal, Counterpart = " " }).Checked(today).Counterpart);

    private static Document Registered() => new(CaseId.New(), 3, entry, new DocumentFile("brev.pdf", "aa", 1, "application/pdf"), registrar, now);
}
