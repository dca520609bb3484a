using System.Security.Cryptography;
using System.Text;
using Arende.Application.Audit;
using Arende.Application.ComposedDocuments;
using Arende.Application.Contracts;
using Arende.Application.Files;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Shared.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.ComposedDocuments;

public sealed class KeepDocumentsTests : IAsyncLifetime
{
    private readonly CountingPrinter printer = new();
    private TestApplication app = null!;
    private BoardWalk walk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite(services => services.AddSingleton<IPdfPrinter>(printer));
        walk = new BoardWalk(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_is_signed_is_kept_once_with_the_digest_of_its_bytes()
    {
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheCommittee(id);

        var kept = Assert.Single(await Kept(id.Value));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept.Content))), kept.Digest);
        Assert.Contains("Avgifterna höjs.", kept.Content, StringComparison.Ordinal);
        Assert.Single(await Told());
    }

    [Fact]
    public async Task What_signing_would_do_is_foreseen_without_keeping_anything()
    {
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheCommittee(id);
        var before = (await Kept(id.Value)).Count;
        var sign = await app.Read(db => db.WorkItems.AsNoTracking().FirstAsync(w => w.SubjectId == id.Value && w.TaskName == "SignDirector", Ct));
        await app.Do<WorkflowHost>(async host =>
        {
            var (item, instance) = (await host.LoadByWorkItem(sign.Id, Ct))!.Value;
            await app.Do<CompleteWorkItem, TransitionRows?>(complete => complete.Foresee(app.As(Role.Director), item, instance, new WorkItemAnswer("sign"), Ct));
        });
        Assert.Equal(before, (await Kept(id.Value)).Count);
    }

    [Fact]
    public async Task A_decision_is_kept_as_it_was_verified_and_a_notice_each_time_that_it_goes_up()
    {
        var (id, meeting) = await Decided();
        var item = await app.Read(db => db.AgendaItems.Where(i => i.MeetingId == meeting).Select(i => i.Id).SingleAsync(Ct));
        Assert.Empty(await Kept(item));

        var today = StockholmTime.Today(app.Clock);
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), meeting, today, Ct));
        var extract = Assert.Single(await Kept(item));
        Assert.Equal((ComposedKind.DecisionExtract, id, meeting), (extract.Kind, extract.CaseId, extract.MeetingId));
        Assert.Contains("Kommunstyrelsen beslutar", extract.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("inte justerat än", extract.Content, StringComparison.Ordinal);

        await NoticeBoard.PutUp(app, meeting);
        var notice = await NoticeBoard.Of(app, meeting);
        Assert.Single(await Kept(notice.Id.Value));
        await app.Do<NoteNoticeGap>(gap => gap.Run(app.As(Role.Clerk), meeting, today, Ct));
        await NoticeBoard.PutUp(app, meeting);
        Assert.Equal(2, (await Kept(notice.Id.Value)).Count);
    }

    [Fact]
    public async Task Its_PDFs_are_made_once_and_are_those_very_files_from_then_on()
    {
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheCommittee(id);
        var kept = Assert.Single(await Kept(id.Value));

        await Handle(kept);
        var first = Assert.Single(await Kept(id.Value));
        await Handle(kept);
        await app.Do<PrintKept, string>(print => print.Run(kept.Id, PdfUse.Reading, Ct));

        Assert.Equal(2, printer.Printed);
        Assert.NotEqual(first.PdfDigest, first.ArchiveDigest);
        Assert.Equal((first.PdfDigest, first.ArchiveDigest), (await Kept(id.Value)).Select(one => (one.PdfDigest, one.ArchiveDigest)).Single());
        await using var file = await app.Do<IFileStore, Stream>(store => store.Read(first.PdfDigest!, Ct));
        Assert.StartsWith("PDF Reading 1", await new StreamReader(file).ReadToEndAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sweep_of_the_store_leaves_the_files_of_what_is_kept()
    {
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheCommittee(id);
        await Handle((await Kept(id.Value)).Single());
        var kept = (await Kept(id.Value)).Single();

        // By the store's clock, that of the machine, the files are old.
        foreach (var path in Directory.EnumerateFiles(app.Files, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-3));
        await app.Do<SweepFiles, int>(sweep => sweep.Run(Ct));
        foreach (var digest in new[] { kept.PdfDigest!, kept.ArchiveDigest! })
            await (await app.Do<IFileStore, Stream>(store => store.Read(digest, Ct))).DisposeAsync();
    }

    [Fact]
    public async Task A_PDF_that_was_made_and_is_lost_is_refused_in_words()
    {
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheCommittee(id);
        var kept = (await Kept(id.Value)).Single();
        await Handle(kept);
        foreach (var path in Directory.EnumerateFiles(app.Files, "*", SearchOption.AllDirectories)) File.Delete(path);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<IServiceProvider>(services => new DocumentFiles(
            printer, services.GetRequiredService<PrintKept>(), services.GetRequiredService<OpenFile>(), null!, app.Clock).Make(kept.Document, kept, DocumentFace.Pdf, Ct)));
        Assert.Equal(Rule.FileIsLost, refused.Rule);
    }

    [Fact]
    public async Task Where_no_PDF_can_be_made_the_document_is_kept_all_the_same_and_its_PDF_is_made_later()
    {
        printer.IsAvailable = false;
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheCommittee(id);
        var kept = Assert.Single(await Kept(id.Value));
        await Handle(kept);
        Assert.Null((await Kept(id.Value)).Single().PdfDigest);

        printer.IsAvailable = true;
        await app.Do<PrintKept, string>(print => print.Run(kept.Id, PdfUse.Reading, Ct));
        Assert.NotNull((await Kept(id.Value)).Single().PdfDigest);
    }

    [Fact]
    public async Task What_is_erased_by_law_says_so_keeps_its_digest_and_has_lost_its_files()
    {
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheCommittee(id);
        var before = (await Kept(id.Value)).Single();
        await Handle(before);
        Task Erase(string basis) => app.Do<EraseKept>(erase => erase.Run(before.Id, basis, Ct));
        Assert.Equal(Rule.ReasonIsMissing, (await Assert.ThrowsAsync<BrokenRuleException>(() => Erase(" "))).Rule);

        await Erase("GDPR art. 17");

        var erased = (await Kept(id.Value)).Single();
        Assert.DoesNotContain("Avgifterna", erased.Content, StringComparison.Ordinal);
        Assert.Contains("GDPR art. 17", erased.Content, StringComparison.Ordinal);
        Assert.Equal((before.Digest, null, null), (erased.Digest, erased.PdfDigest, erased.ArchiveDigest));
        var line = await app.Read(db => db.Audit.SingleAsync(entry => entry.ChainId == AuditChains.Erased, Ct));
        Assert.Contains(before.Digest, line.Arguments, StringComparison.Ordinal);
        Assert.Equal(Rule.DocumentIsErasedAlready, (await Assert.ThrowsAsync<BrokenRuleException>(() => Erase("GDPR art. 17"))).Rule);
    }

    [Fact]
    public async Task What_is_erased_while_it_is_printed_is_printed_as_it_was_erased()
    {
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheCommittee(id);
        var kept = (await Kept(id.Value)).Single();
        printer.BeforeGiving = () => app.Do<EraseKept>(erase => erase.Run(kept.Id, "GDPR art. 17", Ct));

        var digest = await app.Do<PrintKept, string>(print => print.Run(kept.Id, PdfUse.Reading, Ct));

        await using var file = await app.Do<IFileStore, Stream>(store => store.Read(digest, Ct));
        Assert.Equal("PDF Reading 2", await new StreamReader(file).ReadToEndAsync(Ct));
        Assert.Equal(digest, (await Kept(id.Value)).Single().PdfDigest);
    }

    [Fact]
    public async Task A_document_that_cannot_be_printed_stands_in_no_others_way()
    {
        printer.IsAvailable = false;
        foreach (var clause in new[] { "1. Avgifterna höjs.", "1. Bron rivs." }) await walk.ToTheCommittee(await walk.Import(clause));
        var missing = await app.Read(db => db.KeptDocuments.AsNoTracking().OrderBy(kept => kept.Id).ToListAsync(Ct));
        app.Clock.Advance(TimeSpan.FromHours(2));
        printer.IsAvailable = true;
        printer.Refused = missing[0].Content;

        Assert.Equal(1, await app.Do<PrintUnprinted, int>(print => print.Run(app.As(Role.Administrator), Ct)));
        Assert.Equal([null, true], (await app.Read(db => db.KeptDocuments.AsNoTracking().OrderBy(kept => kept.Id).ToListAsync(Ct))).Select(kept => kept.PdfDigest is null ? (bool?)null : true));
        await Assert.ThrowsAsync<PdfFailedException>(() => app.Do<PrintUnprinted, int>(print => print.Run(app.As(Role.Administrator), Ct)));
    }

    [Fact]
    public async Task What_should_have_had_its_PDFs_long_ago_is_told_to_administrators_who_have_them_made()
    {
        printer.IsAvailable = false;
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheCommittee(id);
        var at = (await Kept(id.Value)).Single().At;
        Task<IReadOnlyList<UnprintedDocument>> MissingAt(DateTimeOffset now) => app.Read(db => UnprintedDocuments.Read(db, now, 20, Ct));
        Assert.Empty(await MissingAt(at.AddHours(1)));
        Assert.Equal(ComposedKind.StaffReport, Assert.Single(await MissingAt(at.AddMinutes(61))).Kind);
        if (app.Clock.GetUtcNow() < at.AddHours(2)) app.Clock.SetUtcNow(at.AddHours(2));
        Task<int> Print(string role) => app.Do<PrintUnprinted, int>(print => print.Run(app.As(role), Ct));
        await Assert.ThrowsAsync<PdfFailedException>(() => Print(Role.Administrator));

        printer.IsAvailable = true;
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => Print(Role.Clerk))).Rule);
        Assert.Equal(1, await Print(Role.Administrator));
        Assert.Empty(await MissingAt(at.AddHours(2)));
    }

    private async Task<(CaseId Id, MeetingId Meeting)> Decided()
    {
        var id = await walk.Import("1. Avgifterna höjs.");
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        return (id, await NoticeBoard.MeetingOf(app, id));
    }

    // As a consumer does it; in its transaction nothing is printed.
    private Task Handle(KeptDocument kept) => app.Do<IServiceProvider>(async services =>
    {
        var handler = ActivatorUtilities.CreateInstance<PrintKeptDocument>(services);
        var message = new DocumentKept(kept.AboutId, kept.Id);
        await handler.Prepare(message, Ct);
        var printed = printer.Printed;
        await handler.Handle(message, Ct);
        Assert.Equal(printed, printer.Printed);
    });

    private Task<List<KeptDocument>> Kept(Guid about) => app.Read(db => db.KeptDocuments.AsNoTracking().Where(kept => kept.AboutId == about).OrderBy(kept => kept.Id).ToListAsync(Ct));

    private Task<List<string>> Told() => app.Read(db => db.Outbox.Where(row => row.Type == nameof(DocumentKept)).Select(row => row.Body).ToListAsync(Ct));

    /// <summary>Each time that it is asked it gives something else.</summary>
    private sealed class CountingPrinter : IPdfPrinter
    {
        public int Printed { get; private set; }
        public bool IsAvailable { get; set; } = true;

        /// <summary>A document that can't be printed.</summary>
        public string? Refused { get; set; }

        /// <summary>What happens while it prints, once.</summary>
        public Func<Task>? BeforeGiving { get; set; }

        public async Task<byte[]> Print(string canonical, PdfUse use, DateTimeOffset at, CancellationToken ct)
        {
            if (!IsAvailable || canonical == Refused) throw new PdfFailedException("it is off");
            var printed = ++Printed;
            var happens = BeforeGiving;
            BeforeGiving = null;
            if (happens is not null) await happens();
            return Encoding.UTF8.GetBytes($"PDF {use} {printed}");
        }
    }
}
