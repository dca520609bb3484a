using Arende.Application.Drafts;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<EarlierSection>, IEntityTypeConfiguration<UnsavedPart>, IEntityTypeConfiguration<ReadReport>,
    IEntityTypeConfiguration<SectionComment>, IEntityTypeConfiguration<CommentAnswer>
{
    public void Configure(EntityTypeBuilder<EarlierSection> builder)
    {
        builder.ToTable("EarlierSections");
        builder.HasKey(e => new { e.CaseId, e.Key, e.Version });
        builder.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<UnsavedPart> builder)
    {
        // The table's name is from when nothing but sections was kept.
        builder.ToTable("UnsavedSections");
        builder.Property(u => u.Part).HasDefaultValue(DraftPart.Section).HasSentinel(DraftPart.Section);
        builder.HasKey(u => new { u.CaseId, u.PersonId, u.Key });
        builder.HasIndex(u => u.KeptAt);
        builder.HasOne<Case>().WithMany().HasForeignKey(u => u.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReadReport> builder)
    {
        builder.ToTable("ReadReports");
        builder.HasKey(r => new { r.CaseId, r.PersonId });
        builder.Property(r => r.Sections).HasConversion<JsonColumns.Converter<IReadOnlyList<ReadSection>>, JsonColumns.Comparer<IReadOnlyList<ReadSection>>>();
        builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SectionComment> builder)
    {
        builder.ToTable("SectionComments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.Place);
        builder.HasIndex(c => c.CaseId);
        builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Answers).WithOne().HasForeignKey(answer => answer.CommentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CommentAnswer> builder)
    {
        builder.ToTable("CommentAnswers");
        builder.Property(answer => answer.Id).ValueGeneratedNever();
    }
}
