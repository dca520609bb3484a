using Arende.Application.Drafts;
using Arende.Domain.Cases;

namespace Arende.Tests.Drafts;

public sealed class ReadReportTests
{
    private static readonly StaffReport Written = StaffReport.Empty with
    {
        Clauses = [Clause.Of(1, "Avgifterna höjs.")],
        Sections = [new Section(SectionKind.Matter, "", "Bakgrunden.")],
        Attachments = [new Attachment(1, "Kalkyl")],
        Recipients = [new Recipient(1, "Ekonomienheten", null, null)],
    };

    [Fact]
    public void What_was_read_and_is_as_it_was_has_not_changed() => Assert.Empty(Read(Written).ChangedParts(Draft("Avgifter", Written)));

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_what_is_no_section_is_told(DraftPart part)
    {
        var (title, report) = part switch
        {
            DraftPart.Title => ("Nya avgifter", Written),
            DraftPart.Clauses => ("Avgifter", Written with { Clauses = [Clause.Of(1, "Avgifterna sänks.")] }),
            DraftPart.Attachments => ("Avgifter", Written with { Attachments = [new Attachment(1, "Kalkyl"), new Attachment(2, "Karta")] }),
            DraftPart.Recipients => ("Avgifter", Written with { Recipients = [] }),
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
        Assert.Equal([part], Read(Written).ChangedParts(Draft(title, report)));
    }

    public static TheoryData<DraftPart> Changes => [DraftPart.Title, DraftPart.Clauses, DraftPart.Attachments, DraftPart.Recipients];

    [Fact]
    public void Another_version_of_an_attachments_file_is_a_change()
    {
        var read = Draft("Avgifter", Written);
        read.Attach(0, read.Report.Attachments[0], new AttachedFile(3, 1));
        var reader = new ReadReport();
        reader.Read(read, DateTimeOffset.UnixEpoch);
        read.Attach(0, read.Report.Attachments[0], new AttachedFile(3, 2));
        Assert.Equal([DraftPart.Attachments], reader.ChangedParts(read));
    }

    [Fact]
    public void A_change_of_a_section_is_told_as_the_sections() =>
        Assert.Empty(Read(Written).ChangedParts(Draft("Avgifter", Written with { Sections = [] })));

    private static ReadReport Read(StaffReport report)
    {
        var read = new ReadReport();
        read.Read(Draft("Avgifter", report), DateTimeOffset.UnixEpoch);
        return read;
    }

    private static Case Draft(string title, StaffReport report)
    {
        var draft = new Case(new CaseNumber("KS", 2026, 1), title, People.Officer, AccessLevel.Open, DateTimeOffset.UnixEpoch);
        draft.Write(title, report);
        return draft;
    }
}
