using System.Diagnostics;
using Arende.Adapters.Typst;
using Arende.Application.ComposedDocuments;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arende.Tests.ComposedDocuments;

public sealed class TypstPrinterTests
{
    static readonly string document = Documents.Register(1).Canonical();

    [Fact]
    public async Task A_worker_that_dies_costs_its_document_one_more_try()
    {
        await using var printer = Printer();
        await Print(printer);
        var first = printer.WorkerId!.Value;
        Process.GetProcessById(first).Kill();

        Assert.NotEmpty(await Print(printer));
        Assert.NotEqual(first, printer.WorkerId);
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up_after_a_second_try()
    {
        var folder = Directory.CreateTempSubdirectory("arende-typst-").FullName;
        try
        {
            // A worker that never answers.
            File.WriteAllText(Path.Combine(folder, "worker.mjs"), "setInterval(() => {}, 1000);");
            Directory.CreateDirectory(Path.Combine(folder, "node_modules"));
            await using var printer = Printer(new TypstOptions(folder) { Longest = TimeSpan.FromMilliseconds(100) });

            await Assert.ThrowsAsync<PdfFailedException>(() => Print(printer));
            Assert.Equal(2, printer.Started);
            Assert.Null(printer.WorkerId);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_document_that_cannot_be_set_is_refused_and_the_worker_lives_on()
    {
        await using var printer = Printer();
        await Print(printer);
        var worker = printer.WorkerId;
        // People's requests come first where both want the processors.
        using (var process = System.Diagnostics.Process.GetProcessById(worker!.Value)) Assert.Equal(System.Diagnostics.ProcessPriorityClass.BelowNormal, process.PriorityClass);

        await Assert.ThrowsAsync<PdfFailedException>(() => printer.Print("{}", PdfUse.Reading, default, TestContext.Current.CancellationToken));
        Assert.Equal(worker, printer.WorkerId);
    }

    [Fact]
    public async Task A_document_that_is_too_long_never_reaches_the_worker()
    {
        await using var printer = Printer();
        await Assert.ThrowsAsync<PdfFailedException>(() => printer.Print(new string(' ', TypstPrinter.Longest + 1), PdfUse.Reading, default, TestContext.Current.CancellationToken));
        Assert.Null(printer.WorkerId);
    }

    [Fact]
    public async Task Who_goes_away_while_theirs_is_set_leaves_nothing_behind_for_the_next()
    {
        await using var printer = Printer();
        using var gone = new CancellationTokenSource();
        var first = printer.Print(Documents.Register(400).Canonical(), PdfUse.Reading, default, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.NotEmpty(await Print(printer));
    }

    [Fact]
    public async Task Without_Node_it_says_that_no_PDF_can_be_made()
    {
        await using var printer = Printer(new TypstOptions(TypstOptions.UsualFolder, "no-such-node"));
        Assert.False(printer.IsAvailable);
        await Assert.ThrowsAsync<PdfFailedException>(() => Print(printer));
    }

    [Theory]
    [InlineData("\uf0b7 punkt", "• punkt")]
    [InlineData("före\ufeffefter", "föreefter")]
    [InlineData("en \u0378 två", "en □ två")]
    [InlineData("en \ue123 två", "en □ två")]
    public async Task A_sign_that_no_font_has_is_shown_as_missing_and_refuses_no_document(string typed, string set)
    {
        await using var printer = Printer();
        foreach (var use in Enum.GetValues<PdfUse>())
        {
            // As what is kept already holds it, whatever is cleaned now.
            var kept = Documents.Register(1) with { Blocks = [new ParagraphBlock([new TextRun(typed)])] };
            using var file = new PdfFile(await printer.Print(kept.Canonical(), use, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken));
            Assert.Contains(set, string.Concat(file.Pages.Select(page => page.Text)).Replace('\u00a0', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_that_is_too_long_is_set_as_its_words()
    {
        await using var printer = Printer();
        var kept = Documents.Register(1) with { Blocks = [new ParagraphBlock([new TextRun("länken") { Link = "https://kommun.example/" + new string('x', 8000) }])] };
        Assert.NotEmpty(await printer.Print(kept.Canonical(), PdfUse.Reading, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("v20", true)]
    [InlineData("v", false)]
    [InlineData("v18.1.0", false)]
    public async Task A_version_of_Node_is_read_also_without_a_dot(string version, bool isNewEnough)
    {
        var folder = Directory.CreateTempSubdirectory("arende-node-").FullName;
        try
        {
            var node = Path.Combine(folder, "node");
            File.WriteAllText(node, $"#!/bin/sh\necho {version}\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(node, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            await using var printer = Printer(new TypstOptions(TypstOptions.UsualFolder, node));
            Assert.Equal(isNewEnough, printer.IsAvailable);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static TypstPrinter Printer(TypstOptions? options = null) => new(options ?? new TypstOptions(TypstOptions.UsualFolder), NullLogger<TypstPrinter>.Instance);

    static Task<byte[]> Print(TypstPrinter printer) => printer.Print(document, PdfUse.Reading, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
}
