import { Module } from '@nestjs/common';
import { FilesController } from './files.controller.js';

/** Sending and reading files. Needs DataSource from a global module, and a request scope for `/files`. */
@Module({ controllers: [FilesController] })
export class FilesModule {}
