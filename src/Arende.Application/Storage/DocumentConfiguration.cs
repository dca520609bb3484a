using Arende.Application.ComposedDocuments;
using Arende.Application.Documents;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<RenderedText>, IEntityTypeConfiguration<Document>, IEntityTypeConfiguration<DocumentVersion>,
    IEntityTypeConfiguration<DocumentSeries>, IEntityTypeConfiguration<KeptDocument>
{
    public void Configure(EntityTypeBuilder<RenderedText> builder)
    {
        builder.ToTable("RenderedTexts");
        builder.HasKey(text => text.Digest);
        builder.HasIndex(text => text.KeptOn);
    }

    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("Documents");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Ignore(d => d.Secrecy);
        builder.Ignore(d => d.IsSecret);
        builder.Ignore(d => d.Entry);
        // OSL 5:2: a number is never given twice; the series itself leaves no gap (DocumentSeries).
        builder.HasIndex(d => new { d.CaseId, d.Number }).IsUnique();
        // The list of a day.
        builder.HasIndex(d => d.RegisteredAt);
        builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.ToTable("DocumentVersions");
        builder.HasKey(v => new { v.DocumentId, v.Number });
        // Asked by the sweep of the store.
        builder.HasIndex(v => v.Digest);
    }

    public void Configure(EntityTypeBuilder<DocumentSeries> builder)
    {
        builder.ToTable("DocumentSeries");
        builder.HasKey(s => s.CaseId);
        builder.Property(s => s.CaseId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<KeptDocument> builder)
    {
        builder.ToTable("KeptDocuments");
        builder.Property(kept => kept.Id).ValueGeneratedNever();
        builder.Ignore(kept => kept.Document);
        builder.HasIndex(kept => kept.AboutId);
        // Asked by the sweep of the store.
        builder.HasIndex(kept => kept.PdfDigest);
        builder.HasIndex(kept => kept.ArchiveDigest);
        builder.HasOne<Case>().WithMany().HasForeignKey(kept => kept.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(kept => kept.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}
