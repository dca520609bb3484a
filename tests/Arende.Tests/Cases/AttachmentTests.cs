using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Tests.Cases;

/// <summary>An attachment keeps its file while the draft is written anew.</summary>
public sealed class AttachmentTests
{
    private static readonly AttachedFile file = new(3, 2);

    public static TheoryData<string, Attachment[]> Kept => new()
    {
        { "as it was", [new(1, "Budget"), new(2, "Karta")] },
        { "another before it", [new(1, "Ny"), new(2, "Budget"), new(3, "Karta")] },
        { "another title", [new(1, "Budget 2027"), new(2, "Karta")] },
        { "the places changed", [new(1, "Karta"), new(2, "Budget")] },
    };

    [Theory, MemberData(nameof(Kept))]
    public void Written_anew_it_is_still_the_same_file(string how, Attachment[] written)
    {
        var c = WithFile();
        c.Write("Rubrik", StaffReport.Empty with { Attachments = written });
        Assert.Equal((how, 1), (how, c.Report.Attachments.Count(attachment => attachment.File == file)));
        Assert.Equal(file, c.Report.Attachments.Single(attachment => attachment.Title.StartsWith("Budget", StringComparison.Ordinal)).File);
    }

    [Fact]
    public void Two_of_one_title_do_not_share_a_file()
    {
        var c = WithFile();
        c.Write("Rubrik", StaffReport.Empty with { Attachments = [new(1, "Budget"), new(2, "Budget")] });
        Assert.Equal([file, null], c.Report.Attachments.Select(attachment => attachment.File));
    }

    [Fact]
    public void One_that_takes_the_number_of_another_does_not_take_its_file()
    {
        var c = WithFile();
        c.Write("Rubrik", StaffReport.Empty with { Attachments = [new(1, "Karta")] });
        Assert.Null(c.Report.Attachments.Single().File);
    }

    [Fact]
    public void A_draft_brings_no_file_of_its_own()
    {
        var c = WithFile();
        c.Write("Rubrik", StaffReport.Empty with { Attachments = [new(5, "Annat") { File = new AttachedFile(9, 9) }] });
        Assert.Null(c.Report.Attachments.Single().File);
    }

    [Fact]
    public void A_file_is_given_to_the_attachment_that_was_seen_wherever_it_stands_now()
    {
        var c = WithFile();
        var other = new AttachedFile(7, 1);
        c.Write("Rubrik", StaffReport.Empty with { Attachments = [new(1, "Ny"), new(2, "Karta"), new(1, "Budget")] });
        Assert.True(c.Attach(0, new Attachment(1, "Budget"), other));
        Assert.Equal([null, null, other], c.Report.Attachments.Select(attachment => attachment.File));
    }

    [Fact]
    public void One_that_is_no_longer_there_as_it_was_seen_gets_no_file()
    {
        var c = WithFile();
        c.Write("Rubrik", StaffReport.Empty with { Attachments = [new(1, "Avtal")] });
        Assert.Equal(Rule.AttachmentIsUnknown, Assert.Throws<BrokenRuleException>(() => c.Attach(0, new Attachment(1, "Budget"), new AttachedFile(7, 1))).Rule);
    }

    [Fact]
    public void The_file_that_it_has_already_is_no_change()
    {
        var c = WithFile();
        var before = c.Version;
        Assert.False(c.Attach(0, new Attachment(1, "Budget"), file));
        Assert.Equal(before, c.Version);
    }

    private static Case WithFile()
    {
        var officer = new Person("Eva Ek", "", "eva@example.se", UnitId.New(), Role.CaseOfficer);
        var c = new Case(new CaseNumber("KS", 2026, 1), "Rubrik", officer, AccessLevel.Open, DateTimeOffset.UnixEpoch);
        c.Write("Rubrik", StaffReport.Empty with { Attachments = [new(1, "Budget"), new(2, "Karta")] });
        Assert.True(c.Attach(0, new Attachment(1, "Budget"), file));
        return c;
    }
}
